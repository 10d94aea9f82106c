/** What joins several names in one heading. */
const JOINTS = /\s*(?:\band\b|[&/,+:;|()]|\s[-–—]\s)\s*/u;

/** Lower case, words parted by one space; what is neither letter nor digit (numbering aside, an emoji) parts words. */
function words(text: string): string {
  return text
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without the number before it: `1.`, `2)`, `1.2.3`, `step 4`. */
const withoutNumber = (text: string) =>
  text.replace(/^(?:(?:step|part|section) )?(?:\d+ )+/, '');

/**
 * Whether a heading is the one that is required, in upper or lower case. Numbers and symbols before it do not matter, nor
 * what follows ("Impact on customers"), nor that it names several ("Diagnosis and mitigation" is both). A heading that only
 * mentions it is not ("Low impact", "Before diagnosis").
 */
export function headingMatches(title: string, required: string): boolean {
  const wanted = words(required);
  const candidates = [title, ...title.split(JOINTS)];
  return candidates.some(candidate =>
    `${withoutNumber(words(candidate))} `.startsWith(`${wanted} `),
  );
}
