import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { Knex } from 'knex';
import { GroupRow } from '../database/rows';

/** Which groups are below which. Groups in a circle are below each other. */
export class GroupTree {
  readonly #children: ReadonlyMap<string, readonly string[]>;

  static of(groups: readonly Pick<GroupRow, 'ref' | 'parent_ref'>[]) {
    const children = groupBy(
      groups.filter(({ parent_ref }) => parent_ref !== null),
      ({ parent_ref }) => parent_ref ?? '',
    );
    return new GroupTree(
      new Map(
        [...children].map(([parent, rows]) => [
          parent,
          rows.map(({ ref }) => ref),
        ]),
      ),
    );
  }

  private constructor(children: ReadonlyMap<string, readonly string[]>) {
    this.#children = children;
  }

  /** Groups (or users) with all groups below them. */
  withBelow(refs: Iterable<string>): Set<string> {
    const found = new Set<string>();
    const queue = [...refs];
    for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
      if (!found.has(ref)) {
        found.add(ref);
        queue.push(...(this.#children.get(ref) ?? []));
      }
    }
    return found;
  }

  /** Whether an owner is a group or one below it. */
  owns(group: string, owner: string | null | undefined): boolean {
    return typeof owner === 'string' && this.withBelow([group]).has(owner);
  }
}

/** The groups of the catalog, as last seen. */
export async function readGroupTree(options: { tx: Knex }): Promise<GroupTree> {
  const { tx } = options;
  return GroupTree.of(
    await tx<GroupRow>('scorecards_groups').select('ref', 'parent_ref'),
  );
}
