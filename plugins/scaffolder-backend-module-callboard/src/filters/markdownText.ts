import { readText } from './readText';

const entity = (character: string) => `&#${character.charCodeAt(0)};`;

/** What the Markdown of TechDocs (Python-Markdown) takes a backslash before; it takes none before others. */
const ESCAPED = /[\\`*_[\]{}]/g;
/** What may be HTML, struck out or the cell of a table: as entities, which every Markdown knows. */
const ENTITIES = /[<>&|~]/g;

/**
 * Free text on one line, so that Markdown shows it as it was written: no heading, list, link or HTML comes of it.
 *
 * @throws InputError for what is no text
 */
export function markdownText(value: unknown): string {
  const line = readText('markdownText', value).replace(/[\s\p{Cc}]+/gu, ' ');
  return (
    line
      .trim()
      .replace(ENTITIES, entity)
      .replace(ESCAPED, '\\$&')
      // What begins a block, or ends a heading, only there.
      .replace(/^[-+#]|#(?=#*$)/g, '\\$&')
      .replace(/^[=:]/, entity)
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
