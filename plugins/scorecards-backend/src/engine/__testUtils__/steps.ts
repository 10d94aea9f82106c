import {
  Check,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { check, scorecard } from './scorecards';
import { refOf, World } from './World';

const SERVICES = ['w', 'x', 'y', 'z'];
const REFS = ['scorecard:default/one', 'scorecard:default/two'];
const IDS = ['c0', 'c1', 'c2', 'c3'];
const TIER = 'metadata.labels.tier';

const service = fc.constantFrom(...SERVICES);
const ref = fc.constantFrom(...REFS);
const rule = fc.record(
  {
    expression: fc.constantFrom(
      'svc.a > 0',
      'svc.a > 1',
      'svc.ok',
      'svc.b > 0 && svc.ok',
      'svc.b < 2 || svc.a > 1',
    ),
    level: fc.constantFrom('bronze', 'silver'),
    weight: fc.constantFrom(1, 2, 0.1, 0.7),
    filter: fc.constantFrom(undefined, undefined, { [TIER]: '1' }),
    effectiveFrom: fc.constantFrom(undefined, undefined, '2026-03-02'),
  },
  { requiredKeys: ['expression', 'level', 'weight'] },
);
const checks: fc.Arbitrary<Check[]> = fc
  .shuffledSubarray(IDS, { minLength: 1 })
  .chain(ids =>
    fc.tuple(...ids.map(id => rule.map(wanted => check(id, wanted)))),
  );

type Change = (
  world: World,
  documents: Map<string, Scorecard>,
) => Promise<void>;

const put = async (
  world: World,
  documents: Map<string, Scorecard>,
  document: Scorecard,
) => {
  documents.set(document.ref, document);
  await world.putScorecard(document);
};

const documentGiven = fc
  .record({
    ref,
    checks,
    filter: fc.constantFrom(undefined, undefined, { [TIER]: '1' }),
  })
  .map(
    (wanted): Change =>
      (world, documents) =>
        put(world, documents, scorecard(wanted)),
  );

const ruleEdited = fc.record({ ref, position: fc.nat(3), rule }).map(
  ({ position, rule: wanted, ...edited }): Change =>
    async (world, documents) => {
      const document = documents.get(edited.ref);
      const old = document?.checks[position];
      if (!document || !old) return;
      const { filter, effectiveFrom, ...rest } = { ...old, ...wanted };
      await put(world, documents, {
        ...document,
        checks: document.checks.with(position, {
          ...rest,
          ...(filter && { filter }),
          ...(effectiveFrom && { effectiveFrom }),
        }),
      });
    },
);

const scorecardEnded = ref.map(
  (ended): Change =>
    async (world, documents) => {
      if (documents.delete(ended)) await world.endScorecard(ended);
    },
);

const factTold = fc
  .record({
    service,
    values: fc.record(
      {
        a: fc.constantFrom(0, 1, 2, null),
        b: fc.constantFrom(0, 1, 2, 'not a number'),
        ok: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(
    ({ service: name, values }): Change =>
      async world => {
        const known = world.values.get(refOf(name));
        world.values.set(refOf(name), { ...known, ...values });
      },
  );

const entityPut = fc.record({ service, tier: fc.constantFrom('1', '2') }).map(
  ({ service: name, tier }): Change =>
    async world => {
      await world.putEntity(name, { tier });
    },
);

const entityEnded = service.map(
  (name): Change =>
    world =>
      world.endEntity(name),
);

const sourceBroken = fc.record({ service, broken: fc.boolean() }).map(
  ({ service: name, broken }): Change =>
    async world => {
      if (broken) world.broken.add(refOf(name));
      else world.broken.clear();
    },
);

const waived = fc
  .record({
    entity: service,
    scorecard: ref,
    check: fc.constantFrom(...IDS),
    minutes: fc.integer({ min: 1, max: 300 }),
  })
  .map(
    (wanted): Change =>
      world =>
        world.waive(wanted),
  );

/** What happens before an evaluation, and how long after the last one. */
export interface Step {
  minutes: number;
  changes: Change[];
}

const change = fc.oneof(
  { weight: 2, arbitrary: documentGiven },
  { weight: 3, arbitrary: ruleEdited },
  { weight: 5, arbitrary: factTold },
  { weight: 3, arbitrary: entityPut },
  { weight: 1, arbitrary: entityEnded },
  { weight: 1, arbitrary: sourceBroken },
  { weight: 2, arbitrary: waived },
);

const minutes = fc.integer({ min: 1, max: 400 });
// A scorecard that ends does so alone: coming again at once it would be begun anew, which no full evaluation sees.
const changes = fc.oneof(
  { weight: 9, arbitrary: fc.array(change, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.tuple(scorecardEnded) },
);

/** Entities, rules, facts and decisions that come, change and go. */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.array(entityPut, { minLength: 2, maxLength: 4 }),
    documentGiven,
    fc.array(fc.record({ minutes, changes }), { maxLength: 20 }),
  )
  .map(([entities, document, later]) => [
    { minutes: 1, changes: [...entities, document] },
    ...later,
  ]);
