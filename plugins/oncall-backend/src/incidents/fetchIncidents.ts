import {
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import {
  describeFailure,
  OnCallProvider,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';
import { EntityStore } from '../catalog/EntityStore';
import { PeopleStore } from '../people/PeopleStore';
import { STATS_DAYS } from './incidentStats';
import { IncidentStore } from './IncidentStore';
import { incidentSource, toldByProvider } from './toldByProvider';

const DAY_MS = 86_400_000;

/** What is over may still be told differently for so long: a postmortem linked, an end corrected. */
const REVISED_MS = 2 * DAY_MS;

/** What asking for incidents needs. */
export interface FetchIncidentsOptions {
  entities: EntityStore;
  incidents: IncidentStore;
  people: PeopleStore;
  sources: SourceStore;
  /** Told refs of entities whose incidents are different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Under which name attempts are noted, beside those for schedules. */
const noteKey = ({ name, instance }: OnCallProvider): SourceKey => ({
  source: name,
  instance: `${instance} (incidents)`,
});

/** How far back to ask: everything the first time, then what may have changed. */
async function readFrom(
  provider: OnCallProvider,
  { incidents, sources, now }: FetchIncidentsOptions,
): Promise<number> {
  const known = await sources.get(noteKey(provider));
  const oldest = now().getTime() - STATS_DAYS * DAY_MS;
  if (!known?.lastSuccess) {
    return oldest;
  }
  const open = await incidents.earliestOpen(incidentSource(provider));
  const revised = Date.parse(known.lastSuccess) - REVISED_MS;
  return Math.max(oldest, Math.min(revised, open ? Date.parse(open) : revised));
}

/**
 * Asks one account for incidents of everything mapped to it, and keeps what it told. Where it fails what is known stays,
 * and the attempt is noted with the reason.
 */
export async function fetchIncidents(
  provider: OnCallProvider,
  options: FetchIncidentsOptions,
  signal: AbortSignal,
): Promise<void> {
  const { entities, incidents, people, sources, announce, now } = options;
  const { name: source, instance } = provider;
  const targets = await entities.incidentTargets({ source, instance });
  if (!provider.incidents || targets.length === 0) {
    return;
  }
  const at = now();
  const wanted = new Map(
    targets.map(({ target }) => [`${target.kind} ${target.id}`, target]),
  );
  const failures: { code: string; message: string }[] = [];
  try {
    const answered = await provider.incidents({
      targets: [...wanted.values()],
      from: await readFrom(provider, options),
      to: at.getTime(),
      signal,
      onFailure: (_target: ProviderTarget, failure) => failures.push(failure),
    });
    const told = toldByProvider(answered, {
      account: provider,
      targets,
      userByMail: new Map(
        (await people.allUsers()).flatMap(({ email, ref }) =>
          email ? [[email, ref] as const] : [],
        ),
      ),
    });
    await people.saveExternals(told.externals);
    const by = incidentSource(provider);
    const outcomes = await incidents.save(told.incidents, { by, at });
    const different = told.incidents.filter(
      (_, index) => outcomes[index] !== 'unchanged',
    );
    if (different.length > 0) {
      await announce([
        ...new Set(different.flatMap(({ entityRefs }) => entityRefs)),
      ]);
    }
  } catch (error) {
    failures.push(describeFailure(error));
  }
  await sources.note(noteKey(provider), {
    at,
    error: failures[0],
    warnings: failures.slice(1, 10).map(({ message }) => message),
  });
}
