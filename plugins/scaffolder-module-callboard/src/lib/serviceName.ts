/** Kubernetes adds up to 11 characters to names that may have 63. */
export const LONGEST_NAME = 52;

const NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** What speaks against a name, to follow it: "is too long: …". Undefined where nothing does. */
export function problemOfName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) {
    return `is too long: expected at most ${LONGEST_NAME} characters, found ${name.length}`;
  }
  if (NAME.test(name)) {
    return undefined;
  }
  if (!/^[a-z]/.test(name)) {
    return 'must begin with a small letter from a to z';
  }
  return name.endsWith('-')
    ? 'must end with a small letter or a digit'
    : 'may hold small letters from a to z, digits and hyphens, and nothing else';
}

/** Letters that are written differently without their own sign. */
const SPELT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};

/**
 * A name in the spirit of what somebody typed: "My Service!" is my-service, "Zahlungsgröße" is zahlungsgrosse. Undefined
 * where nothing of it can stand in a name.
 */
export function proposeName(typed: string): string | undefined {
  const name = typed
    .toLowerCase()
    .replace(/[ßæøœłđ]/g, letter => SPELT[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  return name || undefined;
}
