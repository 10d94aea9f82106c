import { PageSection } from '../../page';
import { QualityFinding } from '../../schema';

/**
 * What people leave where something is still to be written. Words that ordinary sentences hold too ("wait for the nodes to
 * be added") count only where a line or a sentence begins with them; TODO and its like only in capitals.
 */
const PLACEHOLDERS = [
  /(?:^|[.:;([|]\s*)to be (?:added|announced|completed|confirmed|decided|defined|described|determined|documented|done|filled(?: in)?|specified|written)\b/im,
  /\b(?:TBA|TBC|TBD|TODO|FIXME|XXX)\b/,
  /\bto-?do\s*:/i,
  /\blorem ipsum\b/i,
  /\bcoming soon\b/i,
  /<\s*(?:placeholder|(?:add|fill|fill in|insert|write|your)\b[^<>\n]{0,60})\s*>/i,
  /\[\s*(?:placeholder|(?:add|fill in|insert|write)\b[^[\]\n]{0,60})\s*\](?!\()/i,
];

/** What stands in a text for something that is still to be written. */
function findPlaceholder(text: string): string | undefined {
  for (const pattern of PLACEHOLDERS) {
    const match = pattern.exec(text);
    if (match) {
      return match[0].replace(/^[.:;([|\s]+/, '').trim();
    }
  }
  return undefined;
}

/** Sections that hold a placeholder, one finding each. */
export function findPlaceholders(
  sections: readonly PageSection[],
): QualityFinding[] {
  return sections.flatMap(({ title, text, line, anchor }): QualityFinding[] => {
    const found = findPlaceholder(title) ?? findPlaceholder(text);
    if (found === undefined) {
      return [];
    }
    const where = title ? `under ${title}` : 'at the top';
    return [
      {
        code: 'placeholder',
        message: `"${found}" ${where} is still to be written`,
        ...(line !== undefined && { line }),
        ...(anchor && { anchor }),
      },
    ];
  });
}
