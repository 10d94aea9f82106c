import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** The body was longer than it may be. */
export class BodyTooLargeError extends Error {}

/**
 * Reads a body into text, unpacking gzip, and stops as soon as it grows over the limit, which is one of unpacked bytes
 * so that a small archive cannot fill the memory.
 *
 * @throws BodyTooLargeError; the stream is destroyed then
 */
export async function readText(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw new BodyTooLargeError();
      chunks.push(chunk);
    }
  };
  if (encoding === 'gzip') await pipeline(body, createGunzip(), collect);
  else await pipeline(body, collect);
  return Buffer.concat(chunks).toString('utf8');
}
