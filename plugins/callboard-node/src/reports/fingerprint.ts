import { createHash } from 'node:crypto';

/** JSON that does not depend on the order of keys. @public */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}

/** SHA-256, hexadecimal. @public */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
