import {
  DocumentProblem,
  parsePath,
  readYamlDocuments,
} from '@callboard/backstage-plugin-callboard-common';

/** Characters a text may have; a scorecard of 500 checks stays below. */
const MAX_LENGTH = 512 * 1024;

/** What a document says, and where in its text. */
export type ReadSource =
  | {
      value: unknown;
      /** The same problem with its line and column. */
      locate(problem: DocumentProblem): DocumentProblem;
    }
  | { problems: DocumentProblem[] };

/** Reads a text of one document, or takes the document as it is. Never throws. */
export function readSource(source: unknown): ReadSource {
  if (typeof source !== 'string') {
    return { value: source, locate: problem => problem };
  }
  if (source.length > MAX_LENGTH) {
    return {
      problems: [
        problemOf(
          'document-too-large',
          `expected at most ${MAX_LENGTH} characters, found ${source.length}`,
        ),
      ],
    };
  }
  const documents = readYamlDocuments(source);
  const flaws = documents.flatMap(document =>
    'flaws' in document ? document.flaws : [],
  );
  if (flaws.length > 0) {
    return {
      problems: flaws.map(({ code, message, position }) => ({
        ...problemOf(code, message),
        ...position,
      })),
    };
  }
  const [first, ...others] = documents;
  if (!first || 'flaws' in first || others.length > 0) {
    return {
      problems: [
        problemOf(
          first ? 'several-documents' : 'required',
          `expected one document, found ${documents.length || 'nothing'}`,
        ),
      ],
    };
  }
  return {
    value: first.value,
    locate: problem => ({
      ...problem,
      ...first.locate(parsePath(problem.path)),
    }),
  };
}

function problemOf(code: string, message: string): DocumentProblem {
  return { document: 0, path: '', code, message, severity: 'error' };
}
