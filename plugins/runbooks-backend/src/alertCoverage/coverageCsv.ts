import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import {
  AlertCoverage,
  ServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';

interface Line {
  service: ServiceCoverage;
  alert?: AlertCoverage;
}

/** Coverage as CSV, one line per alert; services without any have one of their own. */
export function coverageCsv(items: readonly ServiceCoverage[]): string {
  const lines: Line[] = items.flatMap(service =>
    service.alerts.length > 0
      ? service.alerts.map(alert => ({ service, alert }))
      : [{ service }],
  );
  const best = ({ alert }: Line) => alert?.runbooks[0];
  return toCsv(lines, [
    { header: 'entity', value: ({ service }) => service.entityRef },
    { header: 'title', value: ({ service }) => service.title },
    { header: 'owner', value: ({ service }) => service.ownerRef },
    { header: 'tier', value: ({ service }) => service.tier },
    { header: 'service state', value: ({ service }) => service.state },
    { header: 'alert', value: ({ alert }) => alert?.name },
    { header: 'severity', value: ({ alert }) => alert?.severity },
    { header: 'paging', value: ({ alert }) => alert?.paging },
    { header: 'source', value: ({ alert }) => alert?.source },
    { header: 'alert state', value: ({ alert }) => alert?.state },
    {
      header: 'reason',
      value: ({ service, alert }) => alert?.reason ?? service.reason,
    },
    { header: 'runbook', value: line => best(line)?.title },
    { header: 'url', value: line => best(line)?.url },
    { header: 'runbook state', value: line => best(line)?.state },
    { header: 'runbooks', value: ({ alert }) => alert?.runbooks.length },
  ]);
}
