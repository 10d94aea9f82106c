import {
  Visibility,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { DutyService as AnsweredService } from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../catalog/EntityStore';
import { IncidentReader } from '../incidents/IncidentReader';

const NO_TIER = '9';

/** What the given schedules answer for, as far as the caller sees it: the most important first, then by title. */
export async function readDutyServices(
  schedules: readonly string[],
  options: {
    entities: EntityStore;
    incidents: IncidentReader;
    visibility: Visibility;
  },
): Promise<AnsweredService[]> {
  const { entities, incidents, visibility } = options;
  const assigned = (await entities.assignmentsTo(schedules)).map(
    ({ entityRef }) => entityRef,
  );
  const refs = [...(await visibleRefs(assigned, visibility))];
  const [known, open] = await Promise.all([
    entities.get(refs),
    incidents.countOpen(refs),
  ]);
  return [...known.values()]
    .map(({ ref, title, tier, ownerRef, runbooks }) => ({
      entityRef: ref,
      title,
      ...(tier !== undefined && { tier }),
      ...(ownerRef !== undefined && { ownerRef }),
      runbooks,
      openIncidents: open.get(ref) ?? 0,
    }))
    .sort(
      (a, b) =>
        (a.tier ?? NO_TIER).localeCompare(b.tier ?? NO_TIER, 'en-US') ||
        a.title.localeCompare(b.title, 'en-US') ||
        a.entityRef.localeCompare(b.entityRef, 'en-US'),
    );
}
