import {
  DocumentProblem,
  isError,
} from '@callboard/backstage-plugin-callboard-common';

/** Errors and warnings apart. */
export function splitProblems(problems: DocumentProblem[]) {
  return {
    errors: problems.filter(isError),
    warnings: problems.filter(problem => !isError(problem)),
  };
}
