import { PeopleStore } from '../people/PeopleStore';

/** The groups a user is in: directly, and all above those. A group that is on call is everybody in it. */
export async function groupsAbove(
  user: string,
  people: PeopleStore,
): Promise<string[]> {
  const direct = await people.groupsOf(user);
  if (direct.length === 0) {
    return [];
  }
  const parents = new Map(
    (await people.allGroups()).map(({ ref, parentRef }) => [ref, parentRef]),
  );
  // Groups may name each other as parents in a circle; each is taken once.
  const found = new Set(direct);
  for (const ref of found) {
    const parent = parents.get(ref);
    if (parent !== undefined) {
      found.add(parent);
    }
  }
  return [...found];
}
