import { stringifyError } from '@backstage/errors';
import {
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { DOCUMENT_SOURCE } from '@callboard/backstage-plugin-oncall-common';
import { toCatalogSchedule } from '../catalog/CatalogSchedule';
import { CatalogPollers } from '../catalog/createCatalogPollers';
import { mergeSchedules } from '../catalog/mergeSchedules';
import { project } from '../catalog/project';
import { ProjectionStore } from '../catalog/ProjectionStore';
import { ScheduleComputer } from '../computing/ScheduleComputer';
import { OnCallConfig } from '../config';
import { ProviderDirectory } from '../providers/ProviderDirectory';
import { endSchedules } from '../schedules/endSchedules';
import { ScheduleField, toScheduleRow } from '../schedules/scheduleRows';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { ShiftStore } from '../schedules/ShiftStore';
import { StoredSchedule } from '../schedules/StoredSchedule';

/** How reading the catalog goes is noted under this. */
export const CATALOG_KEY: SourceKey = {
  source: DOCUMENT_SOURCE,
  instance: 'catalog',
};

/** What keeping in step with the catalog needs. */
export interface RefreshCatalogOptions {
  pollers: CatalogPollers;
  providers: ProviderDirectory;
  projections: ProjectionStore;
  schedules: ScheduleStore;
  shifts: ShiftStore;
  sources: SourceStore;
  computer: ScheduleComputer;
  settings: Pick<OnCallConfig, 'services' | 'feeds'>;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** What the catalog and the configuration say of a schedule; the rest belongs to whoever fetches or computes it. */
const OF_TARGETS: ScheduleField[] = ['instance', 'target', 'removedAt'];
const OF_OTHERS: ScheduleField[] = [
  'title',
  'ownerRef',
  'timeZone',
  'document',
  'issues',
  'invalid',
  'paging',
  'error',
  'removedAt',
];

/**
 * Brings entities, people, groups and schedules in step with the catalog, and computes the schedules that are different.
 * When the catalog cannot be read, nothing changes.
 */
export async function refreshCatalog(
  options: RefreshCatalogOptions,
): Promise<void> {
  const { pollers, sources, now } = options;
  const at = now();
  try {
    const [entities, documents] = await Promise.all([
      pollers.entities.read(),
      pollers.documents.read(),
    ]);
    // First, because what changes is judged at once, also by how old what is known is.
    await sources.note(CATALOG_KEY, { at });
    if (entities.changed || documents.changed) {
      await apply(options, {
        entities: [...entities.entities.values()],
        documents: [...documents.entities.values()].map(toCatalogSchedule),
      });
    }
  } catch (error) {
    await sources.note(CATALOG_KEY, {
      at,
      error: { code: 'catalog', message: stringifyError(error) },
    });
    throw error;
  }
}

async function apply(
  options: RefreshCatalogOptions,
  read: Pick<Parameters<typeof project>[0], 'entities' | 'documents'>,
): Promise<void> {
  const { providers, projections, schedules, settings, computer } = options;
  const { projection, named } = project({
    ...read,
    providers: providers.all(),
    services: settings.services,
  });
  const changed = await projections.replaceAll(projection);
  const refs = [...named.keys(), ...read.documents.map(({ ref }) => ref)];
  const stored = await schedules.get(refs);
  const wanted = mergeSchedules({
    ...read,
    named,
    stored,
    feeds: settings.feeds,
  });
  const different = wanted.filter(
    schedule => !isSame(schedule, stored.get(schedule.ref)),
  );
  const ofTargets = ({ target }: StoredSchedule) => target !== undefined;
  await schedules.save(different.filter(ofTargets), OF_TARGETS);
  await schedules.save(
    different.filter(schedule => !ofTargets(schedule)),
    OF_OTHERS,
  );
  const ended = await endSchedules({
    ...options,
    wanted: new Set(wanted.map(({ ref }) => ref)),
  });
  await computer.recompute(different.map(({ ref }) => ref));
  const concerned = [...changed, ...ended, ...different.map(({ ref }) => ref)];
  if (concerned.length > 0) {
    await options.announce([...new Set(concerned)]);
  }
}

function isSame(
  schedule: StoredSchedule,
  stored: StoredSchedule | undefined,
): boolean {
  return (
    stored !== undefined &&
    JSON.stringify(toScheduleRow(schedule)) ===
      JSON.stringify(toScheduleRow(stored))
  );
}
