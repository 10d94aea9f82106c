import { countWords, Tone } from '@callboard/backstage-plugin-callboard-react';
import {
  CheckStatus,
  LevelResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { statusCountWords } from '../words/counts';
import { LEVEL_STATES } from '../words/standings';
import { CHECK_STATUSES } from '../words/statuses';

/** A square of a heat map: a colour, a sign, and words for who sees neither. */
export interface HeatCell {
  tone: Tone;
  sign: string;
  words: string;
  /** What counts for nothing: does not apply, or is not in effect yet. */
  faint?: boolean;
}

const STATUSES = new Map<string, [status: CheckStatus, announced: boolean]>([
  ['p', ['pass', false]],
  ['f', ['fail', false]],
  ['u', ['unknown', false]],
  ['n', ['not-applicable', false]],
  ['w', ['waived', false]],
  ['P', ['pass', true]],
  ['F', ['fail', true]],
  ['U', ['unknown', true]],
]);

/** What a letter of an entity's codes says; undefined where its version has no such check. */
export function checkCell(code: string | undefined): HeatCell | undefined {
  const [status, announced] = STATUSES.get(code ?? '') ?? [];
  if (!status) {
    return undefined;
  }
  const { tone, sign, label } = CHECK_STATUSES[status];
  return announced
    ? { tone, sign, words: `not in effect yet, ${label} today`, faint: true }
    : { tone, sign, words: label, faint: status === 'not-applicable' };
}

/** What is said of a level: whether it is reached, and how many checks up to it stand in the way. */
export function levelCell({
  state,
  counts,
  heldBackBy,
}: LevelResult): HeatCell {
  const { tone, sign, label } = LEVEL_STATES[state];
  const held = heldBackBy?.length ?? 0;
  const results = statusCountWords(counts) || 'no check applies';
  return {
    tone,
    sign: held > 0 ? `${sign} ${held}` : sign,
    words: [
      label,
      ...(held > 0 ? [`held back by ${countWords(held, 'check')}`] : []),
      `of its own checks ${results}`,
    ].join('; '),
  };
}
