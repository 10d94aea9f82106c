import { Entity } from '@backstage/catalog-model';
import {
  ExpressionContext,
  ExpressionResult,
  toExpressionContext,
} from '../expression';
import { Code, judgeLevels, ScoreWeights, weighCodes } from '../judge';
import { Check, EntityFacts } from '../model';
import { CompiledCheck, CompiledScorecard } from './compileScorecard';

/** How an entity does under a scorecard. Weights are of the checks that apply. @public */
export interface Evaluation extends ScoreWeights {
  /** A letter per check, in the order of the scorecard. */
  codes: string;
  /** Level reached, from 1; 0 none, -1 unproven. */
  standing: number;
}

/** An entity to evaluate, and what is known of it. @public */
export interface EvaluationRequest {
  compiled: CompiledScorecard;
  entity: Entity;
  facts: EntityFacts;
  /** Of {@link toExpressionContext} over these facts, made once per entity for all scorecards; else one is made. */
  context?: ExpressionContext;
  /** Ids of checks with a waiver in force. */
  waived: ReadonlySet<string>;
  now: Date;
}

const IN_EFFECT: Record<ExpressionResult['status'], Code> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
};

const ANNOUNCED: Record<ExpressionResult['status'], Code> = {
  pass: 'P',
  fail: 'F',
  unknown: 'U',
};

/**
 * Evaluates all checks of a scorecard over an entity that the scorecard applies to. Never throws.
 * @public
 */
export function evaluateEntity({
  compiled,
  entity,
  facts,
  context = toExpressionContext(compiled.variables, facts),
  waived,
  now,
}: EvaluationRequest): Evaluation {
  context.at(now);
  const about = { entity, context, waived, now };
  const codes = compiled.checks.map(check => codeOf(check, about)).join('');
  const { standing } = judgeLevels(compiled.scorecard, codes);
  return { codes, standing, ...weighCodes(compiled.scorecard, codes) };
}

function codeOf(
  compiled: CompiledCheck,
  {
    entity,
    context,
    waived,
    now,
  }: Omit<EvaluationRequest, 'compiled' | 'facts'> & {
    context: ExpressionContext;
  },
): Code {
  if (!compiled.appliesTo(entity)) {
    return 'n';
  }
  const { status } = compiled.evaluate(context);
  if (!isInEffect(compiled.check, now)) {
    return ANNOUNCED[status];
  }
  return status !== 'pass' && waived.has(compiled.check.id)
    ? 'w'
    : IN_EFFECT[status];
}

/** Whether a check counts: from the beginning (UTC) of the day it is effective from. @public */
export function isInEffect(
  { effectiveFrom }: Pick<Check, 'effectiveFrom'>,
  now: Date,
): boolean {
  return (
    effectiveFrom === undefined || Date.parse(effectiveFrom) <= now.getTime()
  );
}
