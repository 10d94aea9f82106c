import {
  describeFound,
  MAX_ISSUES,
} from '@callboard/backstage-plugin-callboard-common';
import {
  Document,
  isCollection,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';
import { Chunk } from './chunks';

/** Where something stands in the file, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What is wrong with the text itself. */
export interface SyntaxFinding {
  code: string;
  message: string;
  position?: Position;
}

/** A value read from a document, or why it could not be. */
export interface ReadValue {
  value?: unknown;
  findings: SyntaxFinding[];
  /** Finds the position of a path within the value, or of its nearest parent. */
  locate: (path: (string | number)[]) => Position | undefined;
}

/** Aliases one document may resolve to; a handful of anchors stays far below, a "billion laughs" above. */
const MAX_ALIASES = 100;

/** Reads one document of a stream. Empty ones are left out; a list of documents (as the Go SDK reads) is taken apart. */
export function readValues(chunk: Chunk): ReadValue[] {
  const lines = new LineCounter();
  try {
    return parseAllDocuments(chunk.text, {
      lineCounter: lines,
      logLevel: 'error',
      // Both take time that grows with the square of the text: 1 MiB of quotes took minutes.
      prettyErrors: false,
      uniqueKeys: false,
    }).flatMap(document => readDocument(document, lines, chunk.lineOffset));
  } catch (error) {
    // The parser recurses; text nested thousands deep ends here.
    return [broken('yaml-syntax', `cannot be read: ${messageOf(error)}`)];
  }
}

function readDocument(
  document: Document,
  lines: LineCounter,
  lineOffset: number,
): ReadValue[] {
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const [error] = document.errors;
  const flaws = error
    ? [{ code: 'yaml-syntax', message: error.message, offset: error.pos[0] }]
    : flawedKeys(document);
  if (flaws.length > 0) {
    return [
      {
        findings: flaws.map(({ offset, ...flaw }) => ({
          ...flaw,
          position: positionAt(offset),
        })),
        locate: () => undefined,
      },
    ];
  }
  if (document.contents === null) {
    return [];
  }
  const value = toValue(document);
  if ('code' in value) {
    return [
      broken(value.code, value.message, positionAt(document.range?.[0] ?? 0)),
    ];
  }
  const locate = (path: (string | number)[]) => {
    const offset = nearestOffset(document, path);
    return offset === undefined ? undefined : positionAt(offset);
  };
  if (Array.isArray(value.plain)) {
    return value.plain.map((item: unknown, index) => ({
      value: item,
      findings: [],
      locate: path => locate([index, ...path]),
    }));
  }
  return value.plain === null
    ? []
    : [{ value: value.plain, findings: [], locate }];
}

/** The first key of each map that stands there twice. */
/** Keys that stand in their map for the second time, or are no plain value. */
function flawedKeys(document: Document) {
  const found: Array<{ code: string; message: string; offset: number }> = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (isCollection(key)) {
          // Turning maps into keys takes the library a minute for 500 of them within each other.
          found.push({
            code: 'complex-key',
            message: 'expected a text for a key, found a list or a map',
            offset: key.range?.[0] ?? 0,
          });
          return visit.BREAK;
        }
        if (isScalar(key)) {
          if (seen.has(key.value)) {
            found.push({
              code: 'duplicate-key',
              message: `expected each key once, found ${describeFound(
                key.value,
              )} again`,
              offset: key.range?.[0] ?? 0,
            });
            break;
          }
          seen.add(key.value);
        }
      }
      return undefined;
    },
  });
  return found.slice(0, MAX_ISSUES);
}

function toValue(
  document: Document,
): { plain: unknown } | { code: string; message: string } {
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const message = messageOf(error);
    return /resource exhaustion/.test(message)
      ? {
          code: 'too-many-aliases',
          message: `expected at most ${MAX_ALIASES} resolved aliases, found more`,
        }
      : { code: 'yaml-syntax', message: `cannot be read: ${message}` };
  }
  return isCircular(plain, new Set())
    ? {
        code: 'circular-alias',
        message:
          'expected aliases of earlier values, found one of a value that contains it',
      }
    : { plain };
}

function isCircular(value: unknown, parents: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  if (parents.has(value)) {
    return true;
  }
  parents.add(value);
  const found = Object.values(value).some(child => isCircular(child, parents));
  parents.delete(value);
  return found;
}

function nearestOffset(
  document: Document,
  path: (string | number)[],
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) {
      return node.range[0];
    }
  }
  return undefined;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'range' in node &&
    Array.isArray(node.range)
  );
}

function broken(code: string, message: string, position?: Position): ReadValue {
  return {
    findings: [{ code, message, position }],
    locate: () => undefined,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
