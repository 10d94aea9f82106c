import { ReportGroup } from '@callboard/backstage-plugin-scorecards-common';

/** A group at its place below the groups above it. */
export interface GroupRow {
  group: ReportGroup;
  /** 0 for those that are below none. */
  depth: number;
  hasChildren: boolean;
}

/**
 * Groups below those that they belong to, siblings in the order given. What is below a folded group is left out. A group
 * whose parent is not there stands at the top; so do groups that are each other's parents.
 *
 * @param folded - keys of groups
 */
export function groupRows(
  groups: readonly ReportGroup[],
  folded: ReadonlySet<string>,
): GroupRow[] {
  const known = new Set(groups.map(({ key }) => key));
  const childrenOf = new Map<string | undefined, ReportGroup[]>();
  for (const group of groups) {
    const { parent } = group;
    const above =
      parent !== undefined && known.has(parent) ? parent : undefined;
    childrenOf.set(above, [...(childrenOf.get(above) ?? []), group]);
  }
  const rows: GroupRow[] = [];
  const seen = new Set<string>();
  const add = (group: ReportGroup, depth: number, hidden: boolean) => {
    if (seen.has(group.key)) {
      return;
    }
    seen.add(group.key);
    const children = childrenOf.get(group.key) ?? [];
    if (!hidden) {
      rows.push({ group, depth, hasChildren: children.length > 0 });
    }
    const hides = hidden || folded.has(group.key);
    children.forEach(child => add(child, depth + 1, hides));
  };
  (childrenOf.get(undefined) ?? []).forEach(group => add(group, 0, false));
  groups.forEach(group => add(group, 0, false));
  return rows;
}
