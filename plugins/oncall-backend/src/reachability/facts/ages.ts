import {
  SourceAttempt,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { StoredSchedule } from '../../schedules/StoredSchedule';
import { createFreshness, Freshness } from '../../service/words/freshness';
import { CATALOG_KEY } from '../../tasks/refreshCatalog';

/** When something was read, milliseconds since the epoch, and why it could not be read again. */
export interface Age {
  asOf: number;
  stale?: string;
}

/** How old what is known is. */
export interface Ages {
  /** Owners, members, mapping. */
  catalog: Age;
  of(schedule: StoredSchedule): Age;
}

/** What ages are told by. */
interface AgeOptions {
  now: number;
  staleAfterMs: number;
}

/**
 * Reads how old what is known is at an instant.
 *
 * A source that fails for a moment makes nothing doubtful: who was on call five minutes ago is not unknown now, and
 * ten thousand verdicts should not flicker with a slow catalog. Only what has not been read for long is no longer relied
 * on, and a document that cannot be read as it stands.
 */
export async function readAges(
  now: number,
  options: { attempts: SourceStore; staleAfterMs: number },
): Promise<Ages> {
  const { staleAfterMs } = options;
  const attempts = await options.attempts.list();
  const freshness = createFreshness({ attempts, staleAfterMs, now });
  return {
    catalog: catalogAge(attempts, { now, staleAfterMs }),
    of: schedule =>
      scheduleAge(schedule, freshness(schedule), { now, staleAfterMs }),
  };
}

function isOld(asOf: number, { now, staleAfterMs }: AgeOptions): boolean {
  return now - asOf > staleAfterMs;
}

function scheduleAge(
  { target, invalid, error }: StoredSchedule,
  { asOf: read, stale, staleReason = 'it was not read again' }: Freshness,
  options: AgeOptions,
): Age {
  const asOf = read === undefined ? 0 : Date.parse(read);
  // An error of a document stays until the document changes, one of a provider may be gone the next time.
  const isLasting = invalid || (error !== undefined && !target);
  return stale && (isLasting || isOld(asOf, options))
    ? { asOf, stale: staleReason }
    : { asOf };
}

function catalogAge(
  attempts: readonly SourceAttempt[],
  options: AgeOptions,
): Age {
  const { source, instance } = CATALOG_KEY;
  const catalog = attempts.find(
    one => one.source === source && one.instance === instance,
  );
  const asOf = catalog?.lastSuccess ? Date.parse(catalog.lastSuccess) : 0;
  const reason = catalog?.error?.message ?? 'the catalog was not read again';
  return isOld(asOf, options) ? { asOf, stale: reason } : { asOf };
}
