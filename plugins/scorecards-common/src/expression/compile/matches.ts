import { ASTNode } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import { Budget } from '../Budget';
import { Unknown } from '../Unknown';
import { compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { Scope } from './Scope';
import { TEXT_PER_STEP } from './spendOn';
import { strict } from './strict';

/** Patterns of people are far shorter. */
const MAX_PATTERN = 1000;

/** A pattern that takes time in proportion to the text, or why it is none. */
export function readPattern(pattern: string): RE2JS | Unknown {
  if (pattern.length > MAX_PATTERN) {
    return Unknown.because(
      `the pattern is longer than ${MAX_PATTERN} characters`,
    );
  }
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return Unknown.because(`the pattern cannot be read: ${why}`);
  }
}

/** `text.matches(pattern)`: whether a part of the text matches. */
export function compileMatches(
  receiver: ASTNode,
  [argument]: ASTNode[],
  scope: Scope,
): Evaluate {
  const text = compileNode(receiver, scope);
  if (argument?.op === 'value') {
    const source = String(argument.args);
    const pattern = readPattern(source);
    return strict([text], ([value], { budget }) => {
      spendOnSearch(budget, value, source);
      return found(pattern, value);
    });
  }
  const written = argument ? compileNode(argument, scope) : () => '';
  return strict([text, written], ([value, source], { budget }) => {
    // To make a pattern takes longer than most searches.
    budget.spend(MAX_PATTERN);
    spendOnSearch(budget, value, source);
    return found(readPattern(String(source)), value);
  });
}

/** Searching takes as long as text and pattern together in the worst case, each counted as texts are. */
function spendOnSearch(budget: Budget, text: unknown, pattern: unknown): void {
  const steps = String(pattern).length / TEXT_PER_STEP;
  budget.spend(1 + (String(text).length / TEXT_PER_STEP) * (1 + steps));
}

function found(pattern: RE2JS | Unknown, text: unknown): boolean | Unknown {
  return pattern instanceof Unknown ? pattern : pattern.test(String(text));
}
