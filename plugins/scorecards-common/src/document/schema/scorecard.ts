import {
  entityRef,
  isMap,
  optional,
  requiredText,
  strictMap,
  textUpTo,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { effectiveFrom } from './effectiveFrom';
import { expression } from './expression';
import { filter } from './filter';
import { fix } from './fix';
import { eachOnce, levelOf } from './lists';

/** What the schema takes from the document it reads. */
export interface ScorecardContext {
  namespace: string;
  levels: readonly string[];
  maxChecks: number;
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_LEVELS = 20;

const text = (limit: number) => requiredText.pipe(textUpTo(limit));
const level = text(63);

const id = requiredText.refine(
  value => value === '' || (KEBAB.test(value) && value.length <= 100),
  {
    params: {
      code: 'invalid-name',
      expected: 'at most 100 lower-case letters, digits and - between them',
    },
  },
);

function check({ namespace, levels }: ScorecardContext) {
  return strictMap({
    id: id.meta({
      description: 'Identity of the check’s history; unique in the scorecard.',
    }),
    title: text(200),
    why: optional(text(2000)),
    level: levelOf(levels),
    weight: optional(z.number().gt(0).max(1000)).meta({
      description: 'How much it counts in the score; 1.',
    }),
    filter: optional(filter),
    expression,
    effectiveFrom: optional(effectiveFrom),
    owner: optional(entityRef('Group', namespace)),
    fix: optional(fix(namespace)),
  });
}

/** Levels by name, or as maps with a name. */
const levelEntry = z
  .union(
    [level, strictMap({ name: level, title: optional(text(200)) })],
    'a name of a level',
  )
  .transform(entry => (typeof entry === 'string' ? entry : entry.name));

/** `spec` of a Scorecard. */
export function scorecardSchema(context: ScorecardContext) {
  return strictMap({
    owner: entityRef('Group', context.namespace).meta({
      description: 'Who answers for the scorecard.',
    }),
    filter: optional(filter),
    levels: eachOnce(
      z.array(levelEntry).min(1).max(MAX_LEVELS),
      key => ({ key, path: [] }),
      'each level once, as one that comes again would make a circle of the order',
    ).meta({ description: 'Lowest first.' }),
    checks: eachOnce(
      z.array(check(context)).min(1).max(context.maxChecks),
      item => ({ key: isMap(item) ? item.id : undefined, path: ['id'] }),
      'an id that no other check has',
    ),
  });
}
