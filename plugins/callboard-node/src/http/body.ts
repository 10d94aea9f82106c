import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The body was longer than it may be. */
export class BodyTooLargeError extends Error {}

/** Bytes of a body, unpacked. */
export interface ReadBody {
  bytes: Buffer;
  /** Whether there was more. */
  truncated: boolean;
}

const UNPACKERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body, unpacking it, and stops as soon as it grows over the limit, which is one of unpacked bytes so that a
 * small archive cannot fill the memory. The stream is destroyed then.
 */
export async function readBytes(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<ReadBody> {
  const parts: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const part of source) {
      parts.push(part);
      size += part.length;
      if (size > maxBytes) throw new BodyTooLargeError();
    }
  };
  const unpack = UNPACKERS[encoding?.trim().toLowerCase() ?? ''];
  try {
    if (unpack) await pipeline(body, unpack(), collect);
    else await pipeline(body, collect);
  } catch (error) {
    if (!(error instanceof BodyTooLargeError)) throw error;
  }
  const bytes = Buffer.concat(parts);
  return size > maxBytes
    ? { bytes: bytes.subarray(0, maxBytes), truncated: true }
    : { bytes, truncated: false };
}

/**
 * Reads a body into text.
 *
 * @throws BodyTooLargeError where it is longer than the limit
 */
export async function readText(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<string> {
  const { bytes, truncated } = await readBytes(body, encoding, maxBytes);
  if (truncated) throw new BodyTooLargeError();
  return bytes.toString('utf8');
}
