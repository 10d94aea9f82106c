import { ASTNode } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import { Unknown } from '../Unknown';
import { compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { Scope } from './Scope';
import { spendOn } from './spendOn';
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
    const pattern = readPattern(String(argument.args));
    return strict([text], ([value], { budget }) => {
      spendOn(budget, value);
      return pattern instanceof Unknown ? pattern : pattern.test(String(value));
    });
  }
  const written = argument ? compileNode(argument, scope) : () => '';
  return strict([text, written], ([value, source], { budget }) => {
    const pattern = readPattern(String(source));
    budget.spend(MAX_PATTERN);
    spendOn(budget, value);
    return pattern instanceof Unknown ? pattern : pattern.test(String(value));
  });
}
