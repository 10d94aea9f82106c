import { stringifyEntityRef } from '@backstage/catalog-model';
import { readLegalRef } from '../lib/readLegalRef';

/** What must be so in the catalog, as a template says it. */
export interface AssertedEntities {
  /** Refs of what must be there. */
  present?: readonly string[];
  /** Refs or names of components that must not be there. */
  absent?: readonly string[];
  /** Ref of a group or a user, or the name of a group, that must be there. */
  owner?: string;
}

/** One entity that must be there, or must not. */
export interface Assertion {
  /** As the catalog spells it. */
  ref: string;
  is: 'present' | 'absent';
  /** Where the template says so, for example `present[0]`. */
  path: string;
}

/** What to look up, and what is wrong already. */
export interface AssertionPlan {
  assertions: Assertion[];
  problems: string[];
}

const OWNER_KINDS = ['group', 'user'];

/**
 * Reads what a template asks for. Never throws. Entries that are undefined are left out: so an optional parameter renders
 * that nobody filled in.
 */
export function planAssertions(asserted: AssertedEntities): AssertionPlan {
  const plan: AssertionPlan = { assertions: [], problems: [] };
  const list = (refs: readonly (string | undefined)[], is: Assertion['is']) => {
    const defaultKind = is === 'absent' ? 'component' : undefined;
    refs.forEach((text, index) => {
      if (text !== undefined) {
        add(plan, { text, is, path: `${is}[${index}]`, defaultKind });
      }
    });
  };
  if (asserted.owner !== undefined) {
    add(plan, {
      text: asserted.owner,
      is: 'present',
      path: 'owner',
      defaultKind: 'group',
      kinds: OWNER_KINDS,
    });
  }
  list(asserted.present ?? [], 'present');
  list(asserted.absent ?? [], 'absent');
  return plan;
}

interface Written extends Omit<Assertion, 'ref'> {
  text: string;
  /** Where the text may be a name alone. */
  defaultKind?: string;
  /** Kinds that are allowed; all where it is left out. */
  kinds?: readonly string[];
}

function add(
  { assertions, problems }: AssertionPlan,
  { text, is, path, defaultKind, kinds }: Written,
): void {
  const expected = describeExpected(defaultKind, kinds);
  const ref = readLegalRef(text, defaultKind);
  if (!ref) {
    const found = text.trim() === '' ? 'nothing' : JSON.stringify(text);
    problems.push(`${path}: expected ${expected}, found ${found}`);
  } else if (kinds && !kinds.includes(ref.kind.toLocaleLowerCase('en-US'))) {
    problems.push(
      `${path}: expected ${expected}, found ${text}: only a group or a user can own something`,
    );
  } else {
    assertions.push({ ref: stringifyEntityRef(ref), is, path });
  }
}

function describeExpected(defaultKind?: string, kinds?: readonly string[]) {
  if (kinds) {
    return `a ref such as ${kinds[0]}:default/name, or the name of a ${defaultKind}`;
  }
  return defaultKind
    ? `the name of a ${defaultKind} (letters, digits and - _ . between them, at most 63), or a ref`
    : 'a ref with its kind, such as group:default/name';
}
