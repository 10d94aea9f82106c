import {
  DirectoryEntry,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import {
  ACCOUNT_ANNOTATION,
  SCHEDULE_ANNOTATION,
  SERVICE_ANNOTATION,
} from './annotations';
import { Calls } from './api/Calls';
import { listSchedules } from './api/schedules';
import { listServices } from './api/services';
import { PagerDutyAccount } from './config';

/** All services and schedules of an account. */
export async function directoryOf(
  account: PagerDutyAccount,
  calls: Calls,
): Promise<DirectoryEntry[]> {
  const entry = (
    kind: 'service' | 'schedule',
    key: string,
    item: Awaited<ReturnType<typeof listSchedules>>[number],
  ): DirectoryEntry => ({
    target: { kind, id: item.id },
    title: item.name || item.summary || item.id,
    url: webUrl(item.html_url),
    annotation: { key, value: item.id },
    ...(!account.isDefault && {
      accountAnnotation: { key: ACCOUNT_ANNOTATION, value: account.name },
    }),
  });
  const { items: services } = await listServices(calls);
  const schedules = await listSchedules(calls);
  return [
    ...services.map(item => entry('service', SERVICE_ANNOTATION, item)),
    ...schedules.map(item => entry('schedule', SCHEDULE_ANNOTATION, item)),
  ];
}
