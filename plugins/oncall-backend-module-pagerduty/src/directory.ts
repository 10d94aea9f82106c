import {
  directoryAnnotations,
  DirectoryEntry,
  TargetAnnotation,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { SCHEDULE, SERVICE } from './annotations';
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
    annotation: TargetAnnotation,
    item: Awaited<ReturnType<typeof listSchedules>>[number],
  ): DirectoryEntry => ({
    target: { kind: annotation.kind, id: item.id },
    title: item.name || item.summary || item.id,
    url: webUrl(item.html_url),
    ...directoryAnnotations(annotation, account, item.id),
  });
  const { items: services } = await listServices(calls);
  const schedules = await listSchedules(calls);
  return [
    ...services.map(item => entry(SERVICE, item)),
    ...schedules.map(item => entry(SCHEDULE, item)),
  ];
}
