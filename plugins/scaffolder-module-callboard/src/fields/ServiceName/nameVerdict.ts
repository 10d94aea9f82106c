import { Tone } from '@callboard/backstage-plugin-callboard-react';
import { problemOfName } from '../../lib/serviceName';

/** What the catalog says of a name. */
export interface Lookup {
  /** Of which name; what is typed may have moved on. */
  name: string;
  taken?: boolean;
  failure?: string;
}

/** What is to be said of a name while it is typed. */
export function nameVerdict(
  name: string,
  lookup: Lookup | undefined,
): { tone: Tone; label: string } | undefined {
  if (!name) {
    return undefined;
  }
  const problem = problemOfName(name);
  if (problem) {
    return { tone: 'bad', label: `not valid: it ${problem}` };
  }
  if (
    lookup?.name !== name ||
    (!lookup.failure && lookup.taken === undefined)
  ) {
    return { tone: 'neutral', label: 'looking it up …' };
  }
  if (lookup.failure) {
    return {
      tone: 'unknown',
      label: `not known whether it is free: ${lookup.failure}`,
    };
  }
  return lookup.taken
    ? { tone: 'bad', label: 'taken: the catalog has a component of this name' }
    : { tone: 'good', label: 'free: nothing that you may see has this name' };
}
