import { InputError } from '@backstage/errors';
import {
  Document,
  isMap,
  isScalar,
  Pair,
  parseAllDocuments,
  stringify,
  YAMLMap,
} from 'yaml';

/**
 * A catalog-info.yaml whose component says these annotations: the first Component, or where there is none the first
 * entity that is not a Location. Only lines that change are touched: comments, other documents, the order of keys and the
 * kind of line ends stay as people wrote them.
 *
 * @param path - of the file, for errors
 * @throws InputError where the text is no YAML, or holds no such entity
 */
export function writeAnnotations(
  text: string,
  annotations: Readonly<Record<string, string>>,
  path: string,
): string {
  return Object.entries(annotations).reduce(
    (before, [key, value]) => writeAnnotation(before, key, value, path),
    text,
  );
}

function writeAnnotation(
  text: string,
  key: string,
  value: string,
  path: string,
): string {
  const documents = parseAllDocuments(text, { logLevel: 'error' });
  const metadata = metadataOf(documents, path);
  const annotations = metadata.get('annotations', true);
  if (annotations !== undefined && !isBlockMap(annotations)) {
    return rewritten(documents, metadata, key, value);
  }
  const pair = annotations && pairOf(annotations, key);
  if (pair) return replaced(text, pair, value);
  const line = `${key}: ${scalarText(value)}`;
  if (annotations) {
    return insertedAfter(text, annotations.items.at(-1), [line], annotations);
  }
  if (!isBlockMap(metadata)) return rewritten(documents, metadata, key, value);
  const name = pairOf(metadata, 'name') ?? metadata.items.at(-1);
  return insertedAfter(text, name, ['annotations:', `  ${line}`], metadata);
}

function metadataOf(
  documents: ReturnType<typeof parseAllDocuments>,
  path: string,
): YAMLMap {
  const all = [...documents];
  const [flaw] = all.flatMap(({ errors }) => errors);
  if (flaw) {
    throw new InputError(`${path} cannot be read as YAML: ${flaw.message}`);
  }
  const entities = all.filter(({ contents }) => isMap(contents));
  const entity =
    entities.find(document => document.get('kind') === 'Component') ??
    entities.find(document => document.get('kind') !== 'Location');
  const metadata = entity?.get('metadata', true);
  if (!isMap(metadata)) {
    throw new InputError(
      `${path}: expected a Component with metadata, found none`,
    );
  }
  return metadata;
}

function isBlockMap(node: unknown): node is YAMLMap {
  return isMap(node) && !node.flow && node.items.length > 0;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(item => isScalar(item.key) && item.key.value === key);
}

function scalarText(value: string): string {
  return value.includes('\n')
    ? JSON.stringify(value)
    : stringify(value, { lineWidth: 0 }).trimEnd();
}

function replaced(text: string, { key, value: node }: Pair, value: string) {
  if (isScalar(node) && node.value === value) return text;
  if (isScalar(node) && node.range && node.source) {
    const [start, end] = node.range;
    // A block scalar (`|` or `>`) reaches to the start of the next line.
    const rest = text.slice(start, end).match(/\r?\n$/)?.[0] ?? '';
    return text.slice(0, start) + scalarText(value) + rest + text.slice(end);
  }
  const end = (isScalar(key) && key.range?.[1]) || 0;
  const colon = text.indexOf(':', end);
  const next = text.indexOf('\n', colon);
  const lineEnd = next < 0 ? text.length : next;
  const rest = text.slice(colon + 1, lineEnd).trimEnd();
  const comment = rest.trimStart().startsWith('#') ? rest : '';
  return `${text.slice(0, colon)}: ${scalarText(value)}${comment}${text.slice(
    lineEnd,
  )}`;
}

function insertedAfter(
  text: string,
  pair: Pair | undefined,
  lines: string[],
  map: YAMLMap,
): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const at = endOfPair(text, pair);
  const before = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  const indent = indentOf(text, map.items[0]);
  const inserted = lines.map(line => `${indent}${line}${lineEnd}`).join('');
  return text.slice(0, at) + before + inserted + text.slice(at);
}

/** Where the line after a pair begins. */
function endOfPair(text: string, pair: Pair | undefined): number {
  const { key, value } = pair ?? {};
  const end = rangeOf(value)?.[1] ?? rangeOf(key)?.[1] ?? text.length;
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

function rangeOf(node: unknown) {
  return isScalar(node) || isMap(node) ? node.range : undefined;
}

function indentOf(text: string, pair: Pair | undefined): string {
  const start = rangeOf(pair?.key)?.[0] ?? 0;
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}

/** For maps in braces and empty ones, which people hardly write: the library's own layout. */
function rewritten(
  documents: ReturnType<typeof parseAllDocuments>,
  metadata: YAMLMap,
  key: string,
  value: string,
): string {
  const all: Document[] = [...documents];
  const annotations = metadata.get('annotations', true);
  if (isMap(annotations)) annotations.set(key, value);
  else metadata.set('annotations', new Document({ [key]: value }).contents);
  return all.map(document => document.toString({ lineWidth: 0 })).join('');
}
