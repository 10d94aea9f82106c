import {
  encodeSince,
  judgeLevels,
  Scorecard,
  weighCodes,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  entityRow,
  groupRow,
  JANUARY,
  resultRow,
  scorecardRow,
  versionRow,
} from '../../__testUtils__/rows';
import { Seed } from '../../__testUtils__/seed';
import { ResultRow } from '../../database/rows';

/** Ref of the scorecard that the tests are about. */
export const READY = 'scorecard:default/ready';
/** When its second version came into force. */
export const FEBRUARY = '2026-02-10T10:00:00.000Z';

const check = (id: string, level: string, weight = 1) => ({
  id,
  title: `Check ${id}`,
  level,
  weight,
  expression: 'catalog.hasOwner',
});

/** Bronze wants an owner, silver a runbook (which weighs 2) and docs, gold drills. */
export const ready: Scorecard = {
  ref: READY,
  title: 'Ready',
  owner: 'group:default/platform',
  levels: ['bronze', 'silver', 'gold'],
  checks: [
    check('owner', 'bronze'),
    check('runbook', 'silver', 2),
    check('docs', 'silver'),
    check('drills', 'gold'),
  ],
};

/** As it was in January: without drills, under another title. */
export const oldReady: Scorecard = {
  ...ready,
  title: 'Ready, first try',
  levels: ['bronze', 'silver'],
  checks: ready.checks.slice(0, 3),
};

/** What is different from the others about a result. */
export interface GivenResult extends Partial<ResultRow> {
  entity_id: number;
  codes: string;
  /** Since when each check says so, where it is not since the result began. */
  sinceEach?: string[];
}

/** A row as the engine would write it. */
export function judged(
  { sinceEach, ...given }: GivenResult,
  scorecard = ready,
): ResultRow {
  const { codes, valid_from: from = FEBRUARY } = given;
  const seconds = (sinceEach ?? [...codes].map(() => from)).map(at =>
    Math.floor(Date.parse(at) / 1000),
  );
  return resultRow({
    scorecard_id: 1,
    version_id: scorecard === oldReady ? 1 : 2,
    standing: judgeLevels(scorecard, codes).standing,
    ...weighCodes(scorecard, codes),
    causes: 's'.repeat(codes.length),
    since: encodeSince(seconds),
    valid_from: from,
    ...given,
  });
}

const component = (name: string) => `component:default/${name}`;
const group = (name: string) => `group:default/${name}`;

/**
 * Five services: payments owns checkout and ledger, its subgroup cards owns vault and secret, nobody owns lonely. Money is
 * above payments and owns nothing itself.
 */
export const company: Seed = {
  groups: [
    groupRow({ ref: group('money'), title: 'Money' }),
    groupRow({ ref: group('payments'), parent_ref: group('money') }),
    groupRow({ ref: group('cards'), parent_ref: group('payments') }),
  ],
  entities: [
    entityRow({ id: 1, ref: component('checkout'), tier: '1' }),
    entityRow({ id: 2, ref: component('ledger'), tier: '2' }),
    entityRow({
      id: 3,
      ref: component('vault'),
      owner_ref: group('cards'),
      system_ref: 'system:default/cards',
      tier: '1',
    }),
    entityRow({
      id: 4,
      ref: component('secret'),
      owner_ref: group('cards'),
      tier: '1',
    }),
    entityRow({ id: 5, ref: component('lonely'), owner_ref: null }),
  ],
  scorecards: [scorecardRow({ id: 1, ref: READY })],
  versions: [
    versionRow({
      id: 1,
      scorecard_id: 1,
      document: JSON.stringify(oldReady),
      valid_from: JANUARY,
      valid_to: FEBRUARY,
    }),
    versionRow({
      id: 2,
      scorecard_id: 1,
      document: JSON.stringify(ready),
      changes: JSON.stringify(['New check drills']),
      valid_from: FEBRUARY,
    }),
  ],
  results: [
    judged({ entity_id: 1, codes: 'pppp' }),
    judged({ entity_id: 2, codes: 'ppfu' }),
    judged({ entity_id: 3, codes: 'fpwn' }),
    judged({ entity_id: 4, codes: 'ffff' }),
    judged({ entity_id: 5, codes: 'upuF' }),
  ],
};

/** The same, with how it was in January: checkout without docs, ledger as now, vault without a runbook. */
export const withPast: Seed = {
  ...company,
  results: [
    ...(company.results ?? []),
    ...['ppf', 'ppf', 'fff'].map((codes, index) =>
      judged(
        {
          entity_id: index + 1,
          codes,
          valid_from: JANUARY,
          valid_to: FEBRUARY,
          causes: 'iii',
        },
        oldReady,
      ),
    ),
  ],
};
