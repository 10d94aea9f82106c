import { expectedFound } from '@callboard/backstage-plugin-callboard-common';

/** Something wrong with an expression. */
export interface ExpressionIssue {
  /** `invalid-expression`, `invalid-pattern`, `unknown-fact` or `wrong-type`. */
  code: string;
  /** What should have been there, as in "expected …". */
  expected: string;
  /** What is there instead. */
  found: string;
}

/** The issue as documents tell theirs. */
export function messageOf({ expected, found }: ExpressionIssue): string {
  return expectedFound(expected, found);
}

/** Where a position is, for people: `character 7`, of several lines `line 2, character 3`. */
export function placeOf(source: string, position: number): string {
  const before = source.slice(0, position).split('\n');
  const character = `character ${(before.at(-1)?.length ?? 0) + 1}`;
  return before.length > 1 ? `line ${before.length}, ${character}` : character;
}
