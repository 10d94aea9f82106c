import {
  Document,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';
import { describeFound, MAX_ISSUES } from './problems';

/** Where something stands in a text, counted from 1. @public */
export interface YamlPosition {
  line: number;
  column: number;
}

/** Something that is wrong with a text itself, whatever it was to say. @public */
export interface YamlFlaw {
  /** `yaml-syntax`, `duplicate-key`, `complex-key`, `too-many-aliases` or `circular-alias`. */
  code: string;
  /** For people, with what was expected. */
  message: string;
  position?: YamlPosition;
}

/** One document of a YAML text: what it says, or everything that is wrong with it. @public */
export type YamlDocument =
  | {
      value: unknown;
      /** Where the document begins. */
      position: YamlPosition;
      /** Where a path within the value stands, or the nearest part of it that does. */
      locate: (path: (string | number)[]) => YamlPosition;
    }
  | { flaws: YamlFlaw[] };

/** Aliases one document may resolve to; a handful of anchors stays far below, a "billion laughs" above. */
const MAX_ALIASES = 100;

type PositionAt = (offset: number) => YamlPosition;

/**
 * The documents of a YAML text that are not empty, in their order. Never throws, and takes no longer for a text that was
 * written to take long.
 * @public
 */
export function readYamlDocuments(text: string): YamlDocument[] {
  const lines = new LineCounter();
  const positionAt: PositionAt = offset => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  try {
    return parseAllDocuments(text, {
      lineCounter: lines,
      logLevel: 'error',
      // Both take time that grows with the square of the text: 1 MiB of quotes took minutes.
      prettyErrors: false,
      uniqueKeys: false,
    }).flatMap(document => readOne(document, positionAt));
  } catch (error) {
    // The parser recurses; text nested thousands deep ends here.
    return [{ flaws: [unreadable(error)] }];
  }
}

function readOne(document: Document, positionAt: PositionAt): YamlDocument[] {
  const [error] = document.errors;
  const flaws = error
    ? [{ code: 'yaml-syntax', message: error.message, offset: error.pos[0] }]
    : flawedKeys(document);
  if (flaws.length > 0) {
    const positioned = flaws.map(({ offset, ...flaw }) => ({
      ...flaw,
      position: positionAt(offset),
    }));
    return [{ flaws: positioned }];
  }
  if (!document.contents || isNothing(document.contents)) {
    return [];
  }
  const position = positionAt(offsetOf(document, []));
  const read = toValue(document);
  if ('code' in read) {
    return [{ flaws: [{ ...read, position }] }];
  }
  return [
    {
      ...read,
      position,
      locate: path => positionAt(offsetOf(document, path)),
    },
  ];
}

function isNothing(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

/** The first key of each map that stands there twice, or is no plain value. */
function flawedKeys(document: Document) {
  const found: Array<{ code: string; message: string; offset: number }> = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) {
          // Turning maps into keys takes the library a minute for 500 of them within each other.
          const message = 'expected a text for a key, found a list or a map';
          found.push({ code: 'complex-key', message, offset: startOf(key) });
          return visit.BREAK;
        }
        if (seen.has(key.value)) {
          const again = describeFound(key.value);
          const message = `expected each key once, found ${again} again`;
          found.push({ code: 'duplicate-key', message, offset: startOf(key) });
          break;
        }
        seen.add(key.value);
      }
      return found.length < MAX_ISSUES ? undefined : visit.BREAK;
    },
  });
  return found;
}

function toValue(document: Document): { value: unknown } | YamlFlaw {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    // An alias within its own anchor makes a value without end, which JSON refuses.
    JSON.stringify(value);
    return { value };
  } catch (error) {
    const message = messageOf(error);
    if (/resource exhaustion/i.test(message)) {
      return {
        code: 'too-many-aliases',
        message: `expected at most ${MAX_ALIASES} resolved aliases, found more`,
      };
    }
    if (/circular/i.test(message)) {
      return {
        code: 'circular-alias',
        message:
          'expected aliases of earlier values, found one of a value that contains it',
      };
    }
    return unreadable(error);
  }
}

function offsetOf(document: Document, path: (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return startOf(node);
    }
  }
  return 0;
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}

function unreadable(error: unknown): YamlFlaw {
  return {
    code: 'yaml-syntax',
    message: `cannot be read: ${messageOf(error)}`,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
