import { FilterPredicate } from '@backstage/filter-predicates';
import {
  didYouMean,
  isMap,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

type Path = (string | number)[];
type Flaw = { path: Path; input: unknown; code: string; expected: string };

const OPERATORS = ['$all', '$any', '$not'];
const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];
const MAX_DEPTH = 20;

const isPrimitive = (value: unknown) =>
  ['string', 'number', 'boolean'].includes(typeof value);

function wrong(path: Path, input: unknown, expected: string): Flaw[] {
  return [{ path, input, code: 'invalid-filter', expected }];
}

function unknownOperator(path: Path, key: string, known: string[]): Flaw[] {
  const meant = didYouMean(key, known);
  const hint = meant ? `did you mean ${meant}?` : `one of ${known.join(', ')}`;
  return [
    {
      path: [...path, key],
      input: key,
      code: 'unknown-operator',
      expected: `an operator of filters, ${hint}`,
    },
  ];
}

/** What is wrong with a filter. The library drops what it does not know, and never matches it. */
function flawsOf(value: unknown, path: Path = []): Flaw[] {
  if (path.length > MAX_DEPTH) {
    return wrong(path, value, `a filter at most ${MAX_DEPTH} levels deep`);
  }
  if (!isMap(value)) {
    return wrong(path, value, 'a map of properties and what they are to be');
  }
  const keys = Object.keys(value);
  const operator = keys.find(key => key.startsWith('$'));
  if (operator === undefined) {
    return keys.flatMap(key => matcherFlaws(value[key], [...path, key]));
  }
  if (!OPERATORS.includes(operator)) {
    return unknownOperator(path, operator, OPERATORS);
  }
  if (keys.length > 1) {
    return wrong(path, value, `${operator} alone, or within $all`);
  }
  const operand = value[operator];
  if (operator === '$not') {
    return flawsOf(operand, [...path, operator]);
  }
  return Array.isArray(operand)
    ? operand.flatMap((part, index) =>
        flawsOf(part, [...path, operator, index]),
      )
    : wrong([...path, operator], operand, 'a list of filters');
}

function matcherFlaws(value: unknown, path: Path): Flaw[] {
  if (isPrimitive(value)) {
    return [];
  }
  const keys = isMap(value) ? Object.keys(value) : [];
  const [matcher] = keys;
  if (!isMap(value) || matcher === undefined) {
    return wrong(path, value, `a value or one of ${MATCHERS.join(', ')}`);
  }
  if (!MATCHERS.includes(matcher)) {
    return unknownOperator(path, matcher, MATCHERS);
  }
  if (keys.length > 1) {
    return wrong(path, value, `${matcher} alone`);
  }
  return operandFlaws(matcher, value[matcher], [...path, matcher]);
}

function operandFlaws(matcher: string, operand: unknown, path: Path): Flaw[] {
  switch (matcher) {
    case '$exists':
      return typeof operand === 'boolean'
        ? []
        : wrong(path, operand, 'true or false');
    case '$in':
      return Array.isArray(operand) && operand.every(isPrimitive)
        ? []
        : wrong(path, operand, 'a list of values');
    case '$hasPrefix':
      return typeof operand === 'string' ? [] : wrong(path, operand, 'a text');
    default:
      return isPrimitive(operand) ? [] : flawsOf(operand, path);
  }
}

function isFilter(value: unknown): value is FilterPredicate {
  return flawsOf(value).length === 0;
}

/** A filter of entities, in Backstage's predicate syntax (codes `invalid-filter`, `unknown-operator`). */
export const filter = z
  .unknown()
  .meta({
    type: 'object',
    description:
      'Which entities, in the predicate syntax of Backstage; those of which every property is so.',
    examples: [{ kind: 'component', 'spec.type': 'service' }],
  })
  .transform((value, { addIssue }) => {
    if (isFilter(value)) {
      return value;
    }
    for (const { path, input, ...params } of flawsOf(value)) {
      addIssue({ code: 'custom', path, input, params });
    }
    return z.NEVER;
  });
