import {
  Indicator,
  unsupportedReason,
} from '@callboard/backstage-plugin-slo-common';
import { AttemptStore, StoredAttempt } from '../database/AttemptStore';
import { NewestBucket, RecordReader } from '../database/RecordStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { ObjectiveFacts } from './evaluateSlo';
import {
  MeasuredWindow,
  placeAtNewest,
  PlacedWindow,
  readMeasured,
  toSumRequest,
} from './measure';

/** What gathering needs. */
export interface GatherOptions {
  slos: CatalogSlo[];
  attempts: Pick<AttemptStore, 'byDigests'>;
  record: RecordReader;
  whyNotPulled: (indicator: Indicator) => string | undefined;
  staleAfterSeconds: number;
  now: Date;
}

const isDigest = (digest: string | null): digest is string => digest !== null;

/** SLOs may share an indicator but not a window. */
const windowKey = (slo: CatalogSlo, digest: string) =>
  `${digest}/${slo.windowSeconds}`;

function groupByDigest(attempts: StoredAttempt[]) {
  const groups = new Map<string, StoredAttempt[]>();
  for (const attempt of attempts) {
    const group = groups.get(attempt.digest) ?? [];
    groups.set(attempt.digest, [...group, attempt]);
  }
  return groups;
}

/** Every window that can be computed, once, where anything was recorded for it. */
function placeWindows(
  { slos, staleAfterSeconds, now }: GatherOptions,
  newest: Map<string, NewestBucket[]>,
): Map<string, PlacedWindow> {
  const placed = new Map<string, PlacedWindow>();
  for (const slo of slos.filter(({ valid }) => valid)) {
    const { definition, windowSeconds, digests } = slo;
    definition.objectives.forEach((objective, index) => {
      const digest = digests[index];
      if (
        !digest ||
        placed.has(windowKey(slo, digest)) ||
        unsupportedReason(definition, objective, windowSeconds)
      ) {
        return;
      }
      const window = placeAtNewest({
        digest,
        newest: newest.get(digest) ?? [],
        windowSeconds,
        staleAfterSeconds,
        now,
      });
      if (window) {
        placed.set(windowKey(slo, digest), window);
      }
    });
  }
  return placed;
}

/** The record answers by indicator: windows of different length over one indicator become one request. */
async function measureWindows(
  record: RecordReader,
  placed: Map<string, PlacedWindow>,
): Promise<Map<string, MeasuredWindow>> {
  const groups = new Map<string, [key: string, window: PlacedWindow][]>();
  for (const entry of placed) {
    const { digest } = entry[1];
    groups.set(digest, [...(groups.get(digest) ?? []), entry]);
  }
  const sums = await record.sums(
    [...groups].map(([digest, group]) => ({
      digest,
      ranges: group.flatMap(([, window]) => toSumRequest(window).ranges),
    })),
  );
  const measured = new Map<string, MeasuredWindow>();
  for (const [digest, group] of groups) {
    const found = [...(sums.get(digest) ?? [])];
    for (const [key, window] of group) {
      const own = found.splice(0, toSumRequest(window).ranges.length);
      measured.set(key, readMeasured(window, own));
    }
  }
  return measured;
}

/**
 * Everything that verdicts are made of, one list of facts per SLO with one entry per objective; the number of queries
 * does not grow with the number of SLOs.
 */
export async function gatherFacts(
  options: GatherOptions,
): Promise<ObjectiveFacts[][]> {
  const { slos, attempts, record, whyNotPulled } = options;
  const digests = [
    ...new Set(slos.flatMap(slo => slo.digests.filter(isDigest))),
  ];
  const [newest, tried] = await Promise.all([
    record.newest(digests),
    attempts.byDigests(digests).then(groupByDigest),
  ]);
  const placed = placeWindows(options, newest);
  const measured = await measureWindows(record, placed);
  return slos.map(slo =>
    slo.definition.objectives.map(({ indicator }, index) => {
      const digest = slo.digests[index];
      if (!digest) {
        return { newest: [], attempts: [] };
      }
      return {
        newest: newest.get(digest) ?? [],
        attempts: tried.get(digest) ?? [],
        placed: placed.get(windowKey(slo, digest)),
        measured: measured.get(windowKey(slo, digest)),
        noSource: indicator && whyNotPulled(indicator),
      };
    }),
  );
}
