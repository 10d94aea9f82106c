import {
  DocumentProblem,
  readYamlDocuments,
  YamlDocument,
  YamlFlaw,
} from '@callboard/backstage-plugin-callboard-common';

/** The value of a YAML text, or the first thing that is wrong with the text itself. */
export type YamlValue =
  | Exclude<YamlDocument, { flaws: unknown }>
  | { problem: DocumentProblem };

/** Reads a text that is to have one document. Never throws. */
export function readYaml(text: string): YamlValue {
  const documents = readYamlDocuments(text);
  const flaws = documents.flatMap(document =>
    'flaws' in document ? document.flaws : [],
  );
  const [document, second] = documents;
  if (flaws[0]) {
    return broken(flaws[0]);
  }
  if (second) {
    return broken({
      code: 'several-documents',
      message: `expected one document, found ${documents.length}`,
      ...('position' in second && { position: second.position }),
    });
  }
  if (!document || 'flaws' in document) {
    const message = 'expected a document, found nothing';
    return broken({ code: 'required', message });
  }
  return document;
}

function broken({ code, message, position }: YamlFlaw): YamlValue {
  return {
    problem: {
      document: 0,
      path: '',
      code,
      message,
      severity: 'error',
      ...position,
    },
  };
}
