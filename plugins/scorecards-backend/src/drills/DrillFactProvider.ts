import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  groupBy,
  LABEL_TIER,
} from '@callboard/backstage-plugin-callboard-common';
import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  FactProvider,
  FactRequest,
} from '@callboard/backstage-plugin-scorecards-node';
import { DrillKind } from '../config';
import { DrillStore } from './DrillStore';
import { drillsOf, KindOfDrill } from './due/drillsOf';

const DAY_MS = 86_400_000;

const DECLARATION: FactVariableDeclaration = {
  variable: 'drills',
  title: 'Drills',
  description: 'Game days, failovers, restore tests, and what they left to do.',
  fields: [
    {
      name: 'overdue',
      type: 'bool',
      description:
        'Whether a drill that its tier requires never took place, or too long ago. Where none is required, none is overdue.',
    },
    {
      name: 'overdueKinds',
      type: 'list<string>',
      description: 'The kinds of which that is so.',
    },
    {
      name: 'openFollowUps',
      type: 'int',
      unit: 'follow-ups',
      description: 'Follow-ups of its drills that are not done.',
    },
    {
      name: 'overdueFollowUps',
      type: 'int',
      unit: 'follow-ups',
      description: 'Those that should be done by now.',
    },
    {
      name: 'daysSince',
      type: 'map<string, int>',
      unit: 'days',
      description:
        'Since the last drill of a kind took place, by kind; without those that never did.',
    },
    {
      name: 'lastResults',
      type: 'map<string, string>',
      description:
        'What came out of the last drill of a kind: passed, partial, failed; by kind.',
    },
  ],
};

/** Tells how entities do in drills, from what is recorded here. */
export class DrillFactProvider implements FactProvider {
  readonly declaration = DECLARATION;
  readonly source = 'drills recorded in the portal';
  readonly #store: DrillStore;
  readonly #kinds: readonly DrillKind[];

  static create(options: {
    store: DrillStore;
    kinds: readonly DrillKind[];
  }): DrillFactProvider {
    return new DrillFactProvider(options.store, options.kinds);
  }

  private constructor(store: DrillStore, kinds: readonly DrillKind[]) {
    this.#store = store;
    this.#kinds = kinds;
  }

  async getFacts({
    entities,
    now,
  }: FactRequest): Promise<ReadonlyMap<string, FactSet>> {
    const entityRefs = entities.map(entity => stringifyEntityRef(entity));
    const drills = groupBy(
      await this.#store.outlines({ entityRefs }),
      ({ entity_ref }) => entity_ref,
    );
    return new Map(
      entities.map(entity => {
        const ref = stringifyEntityRef(entity);
        const tier = entity.metadata.labels?.[LABEL_TIER];
        const kinds = drillsOf({ tier }, drills.get(ref) ?? [], {
          kinds: this.#kinds,
          now,
        });
        return [ref, drillFacts(kinds, now)];
      }),
    );
  }
}

function drillFacts(kinds: readonly KindOfDrill[], now: Date): FactSet {
  const overdueKinds = kinds
    .filter(({ judgement: { state } }) => ['never', 'overdue'].includes(state))
    .map(({ kind }) => kind);
  const open = kinds.flatMap(one => one.open);
  const taken = kinds.flatMap(({ kind, last }) =>
    last ? [{ kind, last }] : [],
  );
  return {
    values: {
      overdue: overdueKinds.length > 0,
      overdueKinds,
      openFollowUps: open.length,
      overdueFollowUps: open.filter(
        ({ dueAt }) => dueAt !== undefined && dueAt <= now.toISOString(),
      ).length,
      daysSince: Object.fromEntries(
        taken.map(({ kind, last }) => [
          kind,
          Math.floor((now.getTime() - Date.parse(last.at)) / DAY_MS),
        ]),
      ),
      lastResults: Object.fromEntries(
        taken.map(({ kind, last }) => [kind, last.result]),
      ),
    },
  };
}
