import {
  ChangeCause,
  encodeCause,
  encodeSince,
  judgeLevels,
  weighCodes,
} from '@callboard/backstage-plugin-scorecards-common';
import { CompiledVersion } from '../../documents';
import { ComposedRow } from '../../engine';
import { PlacedSpan } from './placeSpans';

/** A row of the past, complete but for its revision. */
export type PastRow = ComposedRow & { valid_to: string };

/** What is kept from one span to the next that follows it at once. */
interface Carried {
  to: string;
  codes: string;
  since: number[];
  causes: ChangeCause[];
  standing: number;
  standingSince: string;
}

/**
 * The rows of spans of one entity under one scorecard. What does not change from a span to the one that follows at once
 * keeps its since and its cause; nobody knows the facts of then, so there is no evidence.
 */
export function toPastRows(options: {
  entityId: number;
  version: CompiledVersion;
  spans: readonly PlacedSpan[];
}): PastRow[] {
  const { entityId, version } = options;
  const { scorecard } = version.compiled;
  const spans = [...options.spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  let carried: Carried | undefined;
  return spans.map(({ from, to, codes }) => {
    const before = carried?.to === from ? carried : undefined;
    const seconds = Math.floor(Date.parse(from) / 1000);
    const stays = (index: number) =>
      before?.codes.charAt(index) === codes.charAt(index);
    const since = Array.from(codes, (_, index) =>
      stays(index) ? before?.since[index] ?? seconds : seconds,
    );
    const causes = Array.from(codes, (_, index): ChangeCause => {
      if (!before) return 'first';
      return stays(index) ? before.causes[index] ?? 'first' : 'service';
    });
    const { standing } = judgeLevels(scorecard, codes);
    const standingSince =
      before?.standing === standing ? before.standingSince : from;
    carried = { to, codes, since, causes, standing, standingSince };
    return {
      entity_id: entityId,
      scorecard_id: version.scorecardId,
      version_id: version.id,
      valid_from: from,
      valid_to: to,
      standing,
      standing_since: standingSince,
      ...weighCodes(scorecard, codes),
      codes,
      causes: causes.map(encodeCause).join(''),
      since: encodeSince(since),
      evidence: '{}',
    };
  });
}
