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

/** Judges the scorecards of the catalog, each for itself. */
export function judgeScorecards(
  documents: readonly Entity[],
  options: JudgeOptions,
): JudgedScorecard[] {
  return documents.map(document => {
    const { name, title = name, description } = document.metadata;
    const { scorecard, errors } = judgeDocument(document, options);
    return {
      ref: stringifyEntityRef(document),
      title,
      description,
      ownerRef: scorecard?.owner ?? ownerOf(document),
      issues: errors,
      scorecard: errors.length === 0 ? scorecard : undefined,
      source: toSource(document),
    };
  });
}

function ownerOf({ relations = [] }: Entity): string | undefined {
  return relations.find(({ type }) => type === RELATION_OWNED_BY)?.targetRef;
}
