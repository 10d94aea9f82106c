import { parseEntityRef } from '@backstage/catalog-model';
import { People, Person } from '@callboard/backstage-plugin-oncall-common';
import { PeopleStore } from './PeopleStore';

/** What is known of the people and groups with these refs, by ref: the catalog, else the provider or feed. */
export async function describePeople(
  refs: Iterable<string>,
  store: PeopleStore,
): Promise<People> {
  const wanted = [...new Set(refs)];
  if (wanted.length === 0) {
    return {};
  }
  const ofKind = (kind: string) =>
    wanted.filter(ref => ref.startsWith(`${kind}:`));
  const others = wanted.filter(ref => !/^(user|group):/.test(ref));
  const [users, groups, externals] = await Promise.all([
    store.users(ofKind('user')),
    ofKind('group').length > 0 ? store.groups(ofKind('group')) : [],
    others.length > 0 ? store.externals(others) : [],
  ]);
  const known = new Map<string, Person>([
    ...users.map(({ ref, name, contacts, timeZone }): [string, Person] => [
      ref,
      withProblem({
        ref,
        kind: 'user',
        name,
        contacts,
        ...(timeZone && { timeZone }),
      }),
    ]),
    ...groups.map(({ ref, title, contacts }): [string, Person] => [
      ref,
      withProblem({ ref, kind: 'group', name: title, contacts }),
    ]),
    ...externals.map(({ ref, name, email, url, deleted }): [string, Person] => [
      ref,
      {
        ref,
        kind: 'external',
        name,
        contacts: [
          ...(email
            ? [{ kind: 'email' as const, label: email, url: `mailto:${email}` }]
            : []),
          ...(url ? [{ kind: 'profile' as const, label: 'Profile', url }] : []),
        ],
        problem: deleted ? 'deleted' : 'not-in-catalog',
      },
    ]),
  ]);
  return Object.fromEntries(
    wanted.map(ref => [ref, known.get(ref) ?? stranger(ref)]),
  );
}

function withProblem(person: Person): Person {
  return person.contacts.length > 0
    ? person
    : { ...person, problem: 'no-contact' };
}

/** Somebody a schedule names and nobody knows. */
function stranger(ref: string): Person {
  const kind = /^(user|group):/.exec(ref)?.[1];
  return {
    ref,
    kind: kind === 'user' || kind === 'group' ? kind : 'external',
    name: nameIn(ref),
    contacts: [],
    problem: 'not-in-catalog',
  };
}

function nameIn(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}
