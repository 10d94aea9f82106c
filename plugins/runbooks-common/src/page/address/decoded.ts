const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(colon|tab|newline));?/gi;
const NAMED = new Map([
  ['colon', ':'],
  ['tab', '\t'],
  ['newline', '\n'],
]);

/** What may become of an address that is decoded once more than it should be, without what browsers pass over. */
export function decoded(href: string): string {
  const text = href.replace(
    ENTITY,
    (whole, hex?: string, digits?: string, name?: string) => {
      const code = hex ? parseInt(hex, 16) : Number(digits);
      return (
        NAMED.get(name?.toLocaleLowerCase('en-US') ?? '') ??
        (code <= 0x10ffff ? String.fromCodePoint(code) : whole)
      );
    },
  );
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}
