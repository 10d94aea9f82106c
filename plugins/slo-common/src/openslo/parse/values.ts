import {
  readYamlDocuments,
  YamlDocument,
  YamlFlaw,
  YamlPosition,
} from '@callboard/backstage-plugin-callboard-common';
import { Chunk } from './chunks';

/** A value read from a document, or why it could not be. */
export interface ReadValue {
  value?: unknown;
  findings: YamlFlaw[];
  /** Finds the position of a path within the value, or of its nearest parent. */
  locate: (path: (string | number)[]) => YamlPosition | undefined;
}

/** Reads one document of a stream. Empty ones are left out; a list of documents (as the Go SDK reads) is taken apart. */
export function readValues({ text, lineOffset }: Chunk): ReadValue[] {
  const inFile = ({ line, column }: YamlPosition) => ({
    line: line + lineOffset,
    column,
  });
  return readYamlDocuments(text).flatMap(document =>
    toValues(document, inFile),
  );
}

function toValues(
  document: YamlDocument,
  inFile: (position: YamlPosition) => YamlPosition,
): ReadValue[] {
  if ('flaws' in document) {
    const findings = document.flaws.map(({ position, ...flaw }) => ({
      ...flaw,
      position: position && inFile(position),
    }));
    return [{ findings, locate: () => undefined }];
  }
  const { value, locate } = document;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => ({
      value: item,
      findings: [],
      locate: path => inFile(locate([index, ...path])),
    }));
  }
  return [{ value, findings: [], locate: path => inFile(locate(path)) }];
}
