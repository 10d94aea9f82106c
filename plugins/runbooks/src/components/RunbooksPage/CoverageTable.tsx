import Button from '@material-ui/core/Button';
import {
  ListTable,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { ServiceCoverage } from '@callboard/backstage-plugin-runbooks-common';
import { AlertsOfService } from './AlertsOfService';
import { Coverage, Entity, Pages, PagingAlerts } from './ServiceCells';

/** Services in the order given; one of them opens to its alerts, which stands in the URL. */
export function CoverageTable(props: {
  services: readonly ServiceCoverage[];
  busy: boolean;
}) {
  const { services, busy } = props;
  const [params, change] = useUrlParams();
  const open = params.get('open');
  return (
    <ListTable
      label="Services, worst first"
      busy={busy}
      headers={['Service', 'Coverage', 'Paging alerts', 'Pages', 'Alerts']}
      widths={['20%', '28%', '28%', '14%', '10%']}
      rows={services.map(service => {
        const { entityRef, title, alerts } = service;
        const isOpen = open === entityRef;
        return {
          key: entityRef,
          cells: [
            <Entity {...service} />,
            <Coverage service={service} />,
            <PagingAlerts service={service} />,
            <Pages service={service} />,
            <Button
              size="small"
              variant="outlined"
              aria-expanded={isOpen}
              aria-label={`Alerts of ${title}`}
              disabled={alerts.length === 0}
              onClick={() => change({ open: isOpen ? undefined : entityRef })}
            >
              {alerts.length}
            </Button>,
          ],
          detail: isOpen && <AlertsOfService service={service} />,
        };
      })}
    />
  );
}
