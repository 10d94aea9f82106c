import { groupBy as groupItems } from '@callboard/backstage-plugin-callboard-common';
import { GroupBy } from '@callboard/backstage-plugin-scorecards-common';
import { GroupTree } from '../../catalog';
import { KnownVersion } from '../board';
import { Found } from '../Found';
import { standingOf } from '../selection/keepStandings';
import { GroupSum, identityOf } from './GroupSum';

const KEYS: Record<GroupBy, (found: Found) => string | undefined> = {
  owner: ({ entity }) => entity.ownerRef,
  system: ({ entity }) => entity.systemRef,
  domain: ({ entity }) => entity.domainRef,
  tier: ({ entity }) => entity.tier,
  scorecard: ({ scorecard }) => scorecard.ref,
  level: standingOf,
};

/**
 * Counts results by group; those without have an empty key.
 *
 * @param before - results of another instant to compare with
 * @param versionOf - whose checks are counted of the group that a result is in
 */
export function groupResults(
  found: readonly Found[],
  before: readonly Found[],
  options: { groupBy: GroupBy; versionOf: (one: Found) => KnownVersion },
): Map<string, GroupSum> {
  const { groupBy, versionOf } = options;
  const key = (one: Found) => KEYS[groupBy](one) ?? '';
  const standings = new Map(
    before.map(one => [identityOf(one), one.result.standing]),
  );
  const groups = new Map<string, GroupSum>();
  const groupOf = (name: string, [first]: readonly Found[]) => {
    const known = groups.get(name);
    if (known || !first) return known;
    const created = GroupSum.create(name, versionOf(first));
    groups.set(name, created);
    return created;
  };
  for (const [name, members] of groupItems(found, key)) {
    groupOf(name, members)?.add(members, standings);
  }
  for (const [name, members] of groupItems(before, key)) {
    groupOf(name, members)?.addBefore(members);
  }
  return groups;
}

/** Adds what groups own to the groups above them, which are there even where they own nothing themselves. */
export function withGroupsAbove(
  own: ReadonlyMap<string, GroupSum>,
  groups: Pick<GroupTree, 'withAncestors'>,
): Map<string, GroupSum> {
  const all = new Map<string, GroupSum>();
  for (const group of own.values()) {
    for (const key of groups.withAncestors(group.key)) {
      const sum = all.get(key) ?? group.emptied(key);
      all.set(key, sum);
      sum.merge(group);
      if (key === group.key) sum.direct = group.direct;
    }
  }
  return all;
}

/** Everything together. */
export function sumOf(
  groups: Iterable<GroupSum>,
  version: KnownVersion,
): GroupSum {
  const total = GroupSum.create('', version);
  for (const group of groups) {
    total.merge(group);
    total.direct += group.direct;
  }
  return total;
}
