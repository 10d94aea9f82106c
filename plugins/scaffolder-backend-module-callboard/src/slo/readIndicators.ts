import { InputError } from '@backstage/errors';
import {
  optional,
  requiredText,
  toDocumentProblems,
} from '@callboard/backstage-plugin-callboard-common';
import { SloIndicator } from '@callboard/backstage-plugin-slo-common';
import { z } from 'zod';

const named = {
  name: requiredText,
  title: optional(z.string()),
  target: optional(z.number()),
};

const indicator = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('availability'),
      ...named,
      metric: requiredText,
      selector: optional(z.string()),
      errors: requiredText,
    }),
    z.strictObject({
      kind: z.literal('latency'),
      ...named,
      histogram: requiredText,
      selector: optional(z.string()),
      threshold: z.number(),
    }),
    z.strictObject({
      kind: z.literal('ratio'),
      ...named,
      total: requiredText,
      good: optional(requiredText),
      bad: optional(requiredText),
    }),
    z.strictObject({
      kind: z.literal('threshold'),
      ...named,
      query: requiredText,
      op: z.enum(['lt', 'lte', 'gt', 'gte']),
      value: z.number(),
      slice: optional(requiredText),
    }),
  ],
  { error: 'availability, latency, ratio or threshold' },
);

const schema = z.object({ indicators: z.array(indicator).min(1) });

/**
 * Indicators with just the keys of their kind: the scaffolder's schema can only say what any kind may have.
 *
 * @throws InputError with the path of each mistake
 */
export function readIndicators(indicators: unknown): SloIndicator[] {
  const parsed = schema.safeParse({ indicators }, { reportInput: true });
  if (parsed.success) return parsed.data.indicators;
  const problems = toDocumentProblems(parsed.error, { format: 'indicator' });
  throw new InputError(
    problems.map(({ path, message }) => `${path}: ${message}`).join('\n'),
  );
}
