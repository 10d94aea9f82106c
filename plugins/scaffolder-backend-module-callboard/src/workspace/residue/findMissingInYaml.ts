import { isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import { lacksPart } from './lacksPart';
import { excerpt, Residue } from './Residue';

/** Keys whose value is never left empty on purpose, in any of the formats that templates make. */
const NEVER_EMPTY = new Set([
  'apiVersion',
  'cron',
  'expr',
  'image',
  'kind',
  'name',
  'namespace',
  'owner',
  'receiver',
  'run',
  'runbook_url',
  'service',
  'summary',
  'uses',
]);

/**
 * Values that are missing. An empty value is legal YAML and often meant (`workflow_dispatch:`), so it is found only where
 * the key is one that is never empty, or where a blank follows the colon or dash: people leave none, a value that
 * rendered to nothing does. Texts that are no YAML, such as templates of Helm, are left alone.
 */
export function findMissingInYaml(text: string): Residue[] {
  const counter = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: counter,
    logLevel: 'error',
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (
    !Array.isArray(documents) ||
    documents.some(({ errors }) => errors.length > 0)
  ) {
    return [];
  }
  const found: Residue[] = [];
  const lines = text.split('\n');
  const report = (offset: number, message: string) =>
    found.push({
      line: counter.linePos(offset).line,
      code: 'missing-value',
      message,
    });
  const isBlankAfter = (offset: number, mark: RegExp) =>
    mark.test(lines[counter.linePos(offset).line - 1] ?? '');
  for (const document of documents) {
    visit(document, {
      Pair(_, { key, value }) {
        if (!isScalar(key) || !isScalar(value)) return;
        const name = String(key.value);
        const at = key.range?.[0] ?? 0;
        const isNothing = value.value === null && !value.source;
        if (
          (isNothing || value.value === '') &&
          (NEVER_EMPTY.has(name) || (isNothing && isBlankAfter(at, /:[ \t]+$/)))
        ) {
          report(at, `${name} has no value`);
        } else if (
          name === 'image' &&
          typeof value.value === 'string' &&
          lacksPart(value.value)
        ) {
          report(at, `the image ${excerpt(value.value)} lacks a part`);
        }
      },
      Seq(_, { items }) {
        for (const item of items) {
          if (!isScalar(item) || item.source) continue;
          const at = item.range?.[0] ?? 0;
          if (item.value === null && isBlankAfter(at, /-[ \t]+$/)) {
            report(at, 'an item of a list is empty');
          }
        }
      },
    });
  }
  return found;
}
