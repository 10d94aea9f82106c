import { groupBy } from '@callboard/backstage-plugin-callboard-common';

/** A group and the one above it. */
export interface TreeGroup {
  ref: string;
  title: string;
  parentRef?: string;
}

/**
 * Groups above and below each other.
 *
 * Groups may name each other as parents in a circle. A circle is cut where its alphabetically first group has its
 * parent, so that this is a forest whatever the catalog says. A parent that is no known group is none.
 */
export class GroupTree {
  readonly #groups: ReadonlyMap<string, TreeGroup>;
  readonly #children: ReadonlyMap<string, TreeGroup[]>;
  readonly #below = new Map<string, ReadonlySet<string>>();

  static create(groups: readonly TreeGroup[]): GroupTree {
    return new GroupTree(withoutCircles(groups));
  }

  private constructor(groups: TreeGroup[]) {
    this.#groups = new Map(groups.map(group => [group.ref, group]));
    this.#children = groupBy(
      groups.filter(({ parentRef }) => parentRef !== undefined),
      ({ parentRef = '' }) => parentRef,
    );
  }

  /** Refs of a group and of all below it; of an unknown ref, or a user, only that. */
  withDescendants(ref: string): ReadonlySet<string> {
    const known = this.#below.get(ref);
    if (known) return known;
    const found = new Set([ref]);
    for (const group of found) {
      for (const child of this.#children.get(group) ?? []) {
        found.add(child.ref);
      }
    }
    this.#below.set(ref, found);
    return found;
  }

  /** Refs of some groups (or users) and of all below them. */
  withBelow(refs: Iterable<string>): Set<string> {
    return new Set([...refs].flatMap(ref => [...this.withDescendants(ref)]));
  }

  /** Whether an owner is a group or below it. */
  owns(group: string, ownerRef: string | undefined): boolean {
    return ownerRef !== undefined && this.withDescendants(group).has(ownerRef);
  }

  /** Refs of a group and of all above it, nearest first; of an unknown ref, or a user, only that. */
  withAncestors(ref: string): string[] {
    const found = [ref];
    let parent = this.parentOf(ref);
    while (parent !== undefined) {
      found.push(parent);
      parent = this.parentOf(parent);
    }
    return found;
  }

  parentOf(ref: string): string | undefined {
    return this.#groups.get(ref)?.parentRef;
  }

  /** The ref itself where it is no known group. */
  titleOf(ref: string): string {
    return this.#groups.get(ref)?.title ?? ref;
  }
}

function withoutCircles(groups: readonly TreeGroup[]): TreeGroup[] {
  const sorted = [...groups].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const refs = new Set(sorted.map(({ ref }) => ref));
  const parents = new Map(
    sorted.map(({ ref, parentRef }) => [
      ref,
      parentRef !== undefined && refs.has(parentRef) ? parentRef : undefined,
    ]),
  );
  const settled = new Set<string>();
  for (const { ref } of sorted) {
    const path = new Set<string>();
    let at: string | undefined = ref;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && path.has(at)) {
      parents.set(firstOfCircle(at, parents), undefined);
    }
    path.forEach(one => settled.add(one));
  }
  return sorted.map(({ ref, title }) => ({
    ref,
    title,
    parentRef: parents.get(ref),
  }));
}

function firstOfCircle(
  start: string,
  parents: ReadonlyMap<string, string | undefined>,
): string {
  let first = start;
  let at = parents.get(start);
  while (at !== undefined && at !== start) {
    if (at < first) first = at;
    at = parents.get(at);
  }
  return first;
}
