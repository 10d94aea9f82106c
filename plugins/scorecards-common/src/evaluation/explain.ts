import { FactValue } from '../schema';
import { DeclaredFact, ExpressionContext, whyUnknown } from '../expression';
import { announcedOf, statusOf } from '../judge';
import { EntityFacts } from '../model';
import { CompiledCheck } from './compileScorecard';

/** The facts that a check reads, with what is known of them, in the order of the expression. @public */
export function evidenceOf(
  { declared }: Pick<CompiledCheck, 'declared'>,
  facts: EntityFacts,
): FactValue[] {
  return declared.map(fact => toFactValue(fact, facts));
}

function toFactValue(fact: DeclaredFact, facts: EntityFacts): FactValue {
  const { name, variable, declaration } = fact;
  const set = facts[variable];
  const value = set?.values[declaration.name] ?? null;
  const reason =
    value === null ? whyUnknown(facts, fact) : set?.stale && set.reasons?.['*'];
  return {
    fact: name,
    value,
    type: declaration.type.replace(/<.*/, ''),
    ...(declaration.unit !== undefined && { unit: declaration.unit }),
    ...(set?.source !== undefined && { source: set.source }),
    ...(set?.asOf !== undefined && { asOf: set.asOf }),
    ...(set?.stale && { stale: true }),
    ...(reason && { reason }),
    ...(set?.link !== undefined && { link: set.link }),
  };
}

/**
 * For people, without a full stop: why a check has a result that needs words: it is unknown, or does not apply.
 *
 * @param code - the letter of the result
 * @returns undefined where it needs none
 * @public
 */
export function reasonOf(
  compiled: Pick<CompiledCheck, 'check' | 'evaluate'>,
  code: string,
  context: ExpressionContext,
): string | undefined {
  const { effectiveFrom } = compiled.check;
  if (announcedOf(code)) {
    return `in effect from ${effectiveFrom} on`;
  }
  switch (statusOf(code)) {
    case 'not-applicable':
      return 'the filter of the check leaves it out';
    case 'unknown':
    case 'waived':
      return compiled.evaluate(context).reason;
    default:
      return undefined;
  }
}
