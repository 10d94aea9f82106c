import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import {
  CheckResult,
  EntityScorecard,
  FactValue,
} from '@callboard/backstage-plugin-scorecards-common';

interface Line {
  item: EntityScorecard;
  check?: CheckResult;
}

/** Results as CSV, one line per check; entities without any have one of their own. */
export function resultsCsv(items: readonly EntityScorecard[]): string {
  const lines: Line[] = items.flatMap(item =>
    item.checks?.length
      ? item.checks.map(check => ({ item, check }))
      : [{ item }],
  );
  return toCsv(lines, [
    { header: 'entity', value: ({ item }) => item.entityRef },
    { header: 'title', value: ({ item }) => item.entityTitle },
    { header: 'owner', value: ({ item }) => item.ownerRef },
    { header: 'system', value: ({ item }) => item.systemRef },
    { header: 'domain', value: ({ item }) => item.domainRef },
    { header: 'tier', value: ({ item }) => item.tier },
    { header: 'scorecard', value: ({ item }) => item.scorecard },
    { header: 'version', value: ({ item }) => item.version },
    { header: 'standing', value: ({ item }) => item.standing },
    { header: 'standing since', value: ({ item }) => item.levelSince },
    { header: 'score', value: ({ item }) => item.score.ratio },
    { header: 'unknown share', value: ({ item }) => item.score.unknownRatio },
    { header: 'check', value: ({ check }) => check?.id },
    { header: 'check title', value: ({ check }) => check?.title },
    { header: 'level', value: ({ check }) => check?.level },
    { header: 'weight', value: ({ check }) => check?.weight },
    { header: 'status', value: ({ check }) => check?.status },
    { header: 'since', value: ({ check }) => check?.since },
    { header: 'cause', value: ({ check }) => check?.cause },
    { header: 'reason', value: ({ check }) => check?.reason },
    { header: 'waived until', value: ({ check }) => check?.waiver?.expiresAt },
    {
      header: 'evidence',
      value: ({ check }) => check?.evidence?.map(toText).join('; '),
    },
    { header: 'as of', value: ({ item }) => item.asOf },
    { header: 'stale', value: ({ item }) => item.stale ?? false },
  ]);
}

function toText({ fact, value, unit }: FactValue): string {
  const said = value === null ? 'unknown' : JSON.stringify(value);
  return `${fact} = ${said}${unit && value !== null ? ` ${unit}` : ''}`;
}
