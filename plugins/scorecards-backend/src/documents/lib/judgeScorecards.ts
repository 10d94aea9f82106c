import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  compileScorecard,
  DocumentIssue,
  FactVariableDeclaration,
  readScorecardDocument,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { toSource } from './toSource';

/** A scorecard of the catalog, and whether it can be used. */
export interface JudgedScorecard {
  ref: string;
  title: string;
  description?: string;
  ownerRef?: string;
  /** Why it cannot be used; none where it can. */
  issues: DocumentIssue[];
  /** Present if and only if there are no issues. */
  scorecard?: Scorecard;
  /** YAML. */
  source: string;
}

/** What judging scorecards depends on. */
export interface JudgeOptions {
  variables: readonly FactVariableDeclaration[];
  maxChecks: number;
  expressionCost: number;
}

/** What a document says, and everything that is wrong with it: of its syntax or, where that is right, of types and facts. */
export function judgeDocument(
  document: Parameters<typeof readScorecardDocument>[0],
  { variables, maxChecks, expressionCost }: JudgeOptions,
) {
  const { scorecard, errors, warnings } = readScorecardDocument(document, {
    maxChecks,
  });
  if (!scorecard || errors.length > 0) return { errors, warnings };
  const result = compileScorecard(scorecard, variables, { expressionCost });
  return {
    scorecard,
    compiled: result.compiled,
    errors: result.errors,
    warnings,
  };
}

/**
 * Judges the scorecards of the catalog. Of two with one name, in two namespaces, the one that was there first counts.
 *
 * @param options - `known` has the ids of those that were there before, by ref
 */
export function judgeScorecards(
  documents: readonly Entity[],
  options: JudgeOptions & { known: ReadonlyMap<string, number> },
): JudgedScorecard[] {
  const { known } = options;
  const id = (ref: string) => known.get(ref) ?? Infinity;
  const inOrder = documents
    .map(document => ({ document, ref: stringifyEntityRef(document) }))
    .sort((a, b) => {
      const [first, second] = [id(a.ref), id(b.ref)];
      if (first !== second) return first - second;
      return a.ref < b.ref ? -1 : 1;
    });
  const holders = new Map<string, string>();
  return inOrder.map(({ document, ref }) => {
    const { name, title = name, description } = document.metadata;
    const { scorecard, errors } = judgeDocument(document, options);
    const key = name.toLocaleLowerCase('en-US');
    const holder = holders.get(key) ?? ref;
    holders.set(key, holder);
    const issues = holder === ref ? errors : [...errors, taken(name, holder)];
    return {
      ref,
      title,
      description,
      ownerRef: scorecard?.owner ?? ownerOf(document),
      issues,
      scorecard: issues.length === 0 ? scorecard : undefined,
      source: toSource(document),
    };
  });
}

function ownerOf({ relations = [] }: Entity): string | undefined {
  return relations.find(({ type }) => type === RELATION_OWNED_BY)?.targetRef;
}

function taken(name: string, holder: string): DocumentIssue {
  return {
    path: 'metadata.name',
    code: 'duplicate-name',
    message: `expected a name that no other scorecard has, found "${name}", which ${holder} has; only that one counts`,
  };
}
