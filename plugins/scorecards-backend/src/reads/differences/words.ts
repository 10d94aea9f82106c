import { ChangeCause } from '@callboard/backstage-plugin-scorecards-common';
import { KnownVersion } from '../board';

/** What came and went, beyond what the causes tell apart. */
export type Happening =
  | ChangeCause
  | 'check-added'
  | 'check-removed'
  | 'left-scorecard';

const WORDS: Record<Exclude<Happening, 'rule' | 'effective'>, string> = {
  first: 'It was evaluated for the first time',
  service: 'The facts of the entity are others than before',
  'fact-unknown': 'A fact that the check reads became unknown',
  'fact-known': 'A fact that the check reads became known again',
  waived: 'A waiver was approved',
  'waiver-ended': 'A waiver ended',
  'entity-added': 'The entity came under the scorecard',
  'entity-removed': 'The entity left the catalog',
  'left-scorecard': 'The scorecard does not apply to the entity any more',
  'check-added': 'The check is new in the scorecard',
  'check-removed': 'The check is not in the scorecard any more',
};

/**
 * For people: why something is another than before.
 *
 * @param version - in force now, for what is new in it
 */
export function reasonFor(
  happening: Happening,
  { version, scorecard, changes }: KnownVersion,
  checkId: string,
): string {
  if (happening === 'effective') {
    const from = scorecard.checks.find(
      ({ id }) => id === checkId,
    )?.effectiveFrom;
    return `The check counts since ${from ?? 'it came into effect'}`;
  }
  if (happening !== 'rule') return WORDS[happening];
  const about = changes.filter(change => change.includes(checkId));
  return about.length > 0
    ? `The rule changed in version ${version}: ${about.join('; ')}`
    : 'The rule changed';
}
