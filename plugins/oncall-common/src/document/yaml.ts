import {
  describeFound,
  DocumentProblem,
} from '@callboard/backstage-plugin-callboard-common';
import {
  Document,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';

/** Where something stands in a text, counted from 1. */
type Position = Pick<DocumentProblem, 'line' | 'column'>;

/** The value of a YAML text, or the first thing that is wrong with the text itself. */
export type YamlValue =
  | { value: unknown; locate: (path: (string | number)[]) => Position }
  | { problem: DocumentProblem };

/** Aliases one document may resolve to; a handful of anchors stays far below, a "billion laughs" above. */
const MAX_ALIASES = 100;

/** Reads a text that is to have one document. Never throws. */
export function readYaml(text: string): YamlValue {
  const lines = new LineCounter();
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      logLevel: 'error',
      // Both take time that grows with the square of the text.
      prettyErrors: false,
      uniqueKeys: false,
    });
    return readOnly([...documents], lines);
  } catch (error) {
    // The parser recurses; text nested thousands deep ends here.
    return broken('yaml-syntax', `cannot be read: ${messageOf(error)}`);
  }
}

function readOnly(documents: Document[], lines: LineCounter): YamlValue {
  const given = documents.filter(
    ({ contents }) => contents !== null && !isNothing(contents),
  );
  const [document = documents[0], second] = given;
  const at = (offset = 0): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (second) {
    return broken(
      'several-documents',
      `expected one document, found ${given.length}`,
      at(second.range?.[0]),
    );
  }
  const [error] = document?.errors ?? [];
  if (error) {
    return broken('yaml-syntax', error.message, at(error.pos[0]));
  }
  if (!document || given.length === 0) {
    return broken('required', 'expected a document, found nothing');
  }
  const flaw = flawedKey(document);
  if (flaw) {
    return broken(flaw.code, flaw.message, at(flaw.offset));
  }
  return toValue(document, path => at(offsetOf(document, path)));
}

function toValue(
  document: Document,
  locate: (path: (string | number)[]) => Position,
): YamlValue {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    // An alias within its own anchor makes a value without end, which JSON refuses.
    JSON.stringify(value);
    return { value, locate };
  } catch (error) {
    const message = messageOf(error);
    if (/resource exhaustion/i.test(message)) {
      return broken(
        'too-many-aliases',
        `expected at most ${MAX_ALIASES} resolved aliases, found more`,
      );
    }
    return /circular/i.test(message)
      ? broken(
          'circular-alias',
          'expected aliases of earlier values, found one of a value that contains it',
        )
      : broken('yaml-syntax', `cannot be read: ${message}`);
  }
}

function isNothing(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

/** The first key that stands in its map for the second time, or is no plain value. */
function flawedKey(document: Document) {
  let found: { code: string; message: string; offset?: number } | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) {
          // Turning maps into keys takes the library a minute for 500 of them within each other.
          const offset = isNode(key) ? key.range?.[0] : undefined;
          const message = 'expected a text for a key, found a list or a map';
          found = { code: 'complex-key', message, offset };
          return visit.BREAK;
        }
        if (seen.has(key.value)) {
          const message = `expected each key once, found ${describeFound(
            key.value,
          )} again`;
          found = { code: 'duplicate-key', message, offset: key.range?.[0] };
          return visit.BREAK;
        }
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/** Where a path stands, or the nearest part of it that does. */
function offsetOf(document: Document, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return node.range[0];
    }
  }
  return 0;
}

function broken(code: string, message: string, position?: Position): YamlValue {
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
