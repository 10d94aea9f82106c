import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Membership,
  ProjectedGroup,
  ProjectedPerson,
} from '../../catalog/Projection';
import { PeopleStore } from '../../people/PeopleStore';

/** Users and groups of the catalog, whole: who is in a group, directly or further below. */
export class Organisation {
  readonly #people: ReadonlyMap<string, ProjectedPerson>;
  readonly #groups: ReadonlyMap<string, ProjectedGroup>;
  readonly #children: ReadonlyMap<string, ProjectedGroup[]>;
  readonly #memberships: ReadonlyMap<string, Membership[]>;
  readonly #membersOf = new Map<string, ReadonlySet<string>>();

  static async read(store: PeopleStore): Promise<Organisation> {
    return new Organisation(
      await store.allUsers(),
      await store.allGroups(),
      await store.memberships(),
    );
  }

  private constructor(
    people: ProjectedPerson[],
    groups: ProjectedGroup[],
    memberships: Membership[],
  ) {
    this.#people = new Map(people.map(person => [person.ref, person]));
    this.#groups = new Map(groups.map(group => [group.ref, group]));
    this.#children = groupBy(groups, ({ parentRef }) => parentRef ?? '');
    this.#memberships = groupBy(memberships, ({ groupRef }) => groupRef);
  }

  person(ref: string): ProjectedPerson | undefined {
    return this.#people.get(ref);
  }

  group(ref: string): ProjectedGroup | undefined {
    return this.#groups.get(ref);
  }

  /** Users of the catalog that are in a group or in one below it, each once. */
  membersOf(groupRef: string): ReadonlySet<string> {
    const known = this.#membersOf.get(groupRef);
    if (known) {
      return known;
    }
    const members = new Set<string>();
    for (const group of this.#withBelow(groupRef)) {
      for (const { userRef } of this.#memberships.get(group) ?? []) {
        if (this.#people.has(userRef)) {
          members.add(userRef);
        }
      }
    }
    this.#membersOf.set(groupRef, members);
    return members;
  }

  /** Groups may name each other as parents in a circle; each is taken once. */
  #withBelow(groupRef: string): ReadonlySet<string> {
    const found = new Set([groupRef]);
    for (const ref of found) {
      this.#children.get(ref)?.forEach(child => found.add(child.ref));
    }
    return found;
  }
}
