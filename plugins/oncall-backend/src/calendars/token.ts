import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new secret of 256 random bits, to be told once and not kept. */
export function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * What of a secret is kept and looked up, hex. Whoever guesses does not choose the hash, so that the time a look-up takes
 * tells nothing about how near a guess was.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
