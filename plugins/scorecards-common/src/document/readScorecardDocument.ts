import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  DocumentProblem,
  isMap,
  readDocument,
} from '@callboard/backstage-plugin-callboard-common';
import { Scorecard } from '../model';
import { envelopeProblems, isEntity } from './envelope';
import { SCORECARD_KIND } from './kinds';
import { lintScorecard } from './lintScorecard';
import { scorecardSchema } from './schema/scorecard';
import { readSource } from './source';
import { splitProblems } from './splitProblems';

/** Checks one scorecard may have where nothing else is said. */
const DEFAULT_MAX_CHECKS = 500;

/** What came of reading a scorecard. @public */
export interface ReadScorecard {
  /** Present if and only if there is no error. */
  scorecard?: Scorecard;
  /** With line and column where the document was text. */
  errors: DocumentProblem[];
  /** What is hardly meant; the scorecard stands. */
  warnings: DocumentProblem[];
}

/**
 * Reads a Scorecard, `callboard.dev/v1alpha1`, syntax of its expressions and filters included. Whether the facts exist and
 * their types fit, {@link compileScorecard} says. Never throws; tells all errors at once.
 *
 * Codes beside those all documents share: `duplicate`, `unknown-level`, `invalid-expression`, `invalid-pattern`,
 * `invalid-filter`, `unknown-operator`, `invalid-date`, `invalid-link`, `invalid-name`, `invalid-entity-ref`,
 * `out-of-range`, `wrong-length`; as warnings `level-without-checks`.
 *
 * @param document - YAML, or the document read
 * @public
 */
export function readScorecardDocument(
  document: string | JsonObject | Entity,
  options: { maxChecks?: number } = {},
): ReadScorecard {
  const source = readSource(document);
  if ('problems' in source) {
    return splitProblems(source.problems);
  }
  const { value, locate } = source;
  const problems = envelopeProblems(value, SCORECARD_KIND);
  if (problems.length > 0 || !isEntity(value)) {
    return splitProblems(problems.map(locate));
  }
  const read = readScorecard(value, options.maxChecks ?? DEFAULT_MAX_CHECKS);
  return {
    ...splitProblems(read.problems.map(locate)),
    ...(read.scorecard && { scorecard: read.scorecard }),
  };
}

function readScorecard(
  entity: Entity,
  maxChecks: number,
): { scorecard?: Scorecard; problems: DocumentProblem[] } {
  const levels = levelsOf(entity);
  const { document, issues } = readDocument(
    entity,
    namespace => scorecardSchema({ namespace, levels, maxChecks }),
    ({ checks, ...spec }, about): Scorecard => ({
      ...about,
      description: entity.metadata.description,
      ...spec,
      checks: checks.map(({ weight = 1, ...check }) => ({ ...check, weight })),
    }),
  );
  return document
    ? { scorecard: document, problems: lintScorecard(document) }
    : { problems: issues };
}

function levelsOf({ spec }: Entity): string[] {
  const levels: unknown[] = Array.isArray(spec?.levels) ? spec.levels : [];
  return levels.flatMap(level => {
    const name = isMap(level) ? level.name : level;
    return typeof name === 'string' ? name : [];
  });
}
