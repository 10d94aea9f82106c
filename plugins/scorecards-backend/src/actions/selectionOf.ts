import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { Selection } from '../reads';

/** How assistants say which entities they mean. */
export interface SelectionInput {
  entityRefs?: string[];
  owners?: string[];
  systems?: string[];
  tiers?: string[];
}

/** @throws InputError for a ref that cannot be read */
export function selectionOf(input: SelectionInput): Selection {
  const refs = (name: 'owners' | 'systems', defaultKind: string) =>
    input[name] && parseEntityRefs(input[name], name, { defaultKind });
  return {
    entityRefs:
      input.entityRefs && parseEntityRefs(input.entityRefs, 'entityRefs'),
    owners: refs('owners', 'group'),
    systems: refs('systems', 'system'),
    tiers: input.tiers,
    words: [],
  };
}

/**
 * The ref of a scorecard, which may be given by name.
 *
 * @throws InputError where it cannot be read
 */
export function scorecardOf(name: string): string {
  const [ref = ''] = parseEntityRefs([name], 'scorecard', {
    defaultKind: 'scorecard',
  });
  return ref;
}
