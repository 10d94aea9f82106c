import { Counter, Tone } from '@callboard/backstage-plugin-callboard-react';
import { ChangeCause } from '@callboard/backstage-plugin-scorecards-common';

/** Why a result changed, in words. The tone is neutral but for what is not known: a cause is no verdict. */
export interface CauseWords {
  tone: Tone;
  /** "the service changed". */
  label: string;
}

/** What each cause is called, those that somebody has to answer for first. */
export const CAUSES: Record<ChangeCause, CauseWords> = {
  service: { tone: 'neutral', label: 'the service changed' },
  rule: { tone: 'neutral', label: 'the rule changed' },
  'fact-unknown': { tone: 'unknown', label: 'a fact became unknown' },
  'fact-known': { tone: 'neutral', label: 'a fact became known' },
  waived: { tone: 'neutral', label: 'waived' },
  'waiver-ended': { tone: 'neutral', label: 'the waiver ended' },
  effective: { tone: 'neutral', label: 'the check came into effect' },
  'entity-added': { tone: 'neutral', label: 'the service came' },
  'entity-removed': { tone: 'neutral', label: 'the service went' },
  first: { tone: 'neutral', label: 'evaluated for the first time' },
};

/** True where a text is a cause. */
export function isChangeCause(text: string): text is ChangeCause {
  return Object.hasOwn(CAUSES, text);
}

/** Every cause, in that order. */
export const CAUSES_IN_ORDER: readonly ChangeCause[] =
  Object.keys(CAUSES).filter(isChangeCause);

/** Causes to filter by: those that there are, and those that are asked for. */
export function causeCounters(
  counts: Readonly<Record<string, number>>,
  chosen: readonly ChangeCause[],
): Counter<ChangeCause>[] {
  return CAUSES_IN_ORDER.filter(
    cause => (counts[cause] ?? 0) > 0 || chosen.includes(cause),
  ).map(cause => ({ state: cause, ...CAUSES[cause] }));
}

/** Why something changed: the cause, and what there is to say of it that does not say the same again. */
export function changeWords(cause: ChangeCause, reason: string): string {
  const { label } = CAUSES[cause];
  if (!reason || reason.toLowerCase() === label) {
    return label;
  }
  const said = reason.replace(/^[A-Z](?=[a-z\s])/, first =>
    first.toLowerCase(),
  );
  return said.includes(label) ? said : `${label}: ${said}`;
}
