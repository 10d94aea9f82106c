const BLOCKS =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3}|~{3}|[-_*](?:[ \t]*[-_*]){2,}[ \t]*(?=\n|$))/;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
const DEFINITION = /^(\[[^\]]*\]):/;

/** Text that stays a paragraph where it comes first: after a box to tick, `1.` or `#` begin no list or heading. */
export function asParagraph(text: string): string {
  const trimmed = text.trimStart();
  return BLOCKS.test(trimmed)
    ? `\\${trimmed}`
    : trimmed.replace(NUMBER, '$1\\$2').replace(DEFINITION, '$1\\:');
}
