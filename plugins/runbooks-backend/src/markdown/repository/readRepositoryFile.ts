import {
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { FileReading, ReadFileOptions } from '../MarkdownFile';
import { describeReaderError } from './describeReaderError';

/** Reads a file of a repository through the integrations of the portal. Never throws. */
export async function readRepositoryFile(
  urlReader: UrlReaderService,
  url: string,
  { etag, maxBytes, signal }: ReadFileOptions,
): Promise<FileReading> {
  try {
    const response = await urlReader.readUrl(url, { etag, signal });
    const bytes = await bytesOf(response, maxBytes);
    return bytes
      ? {
          kind: 'content',
          bytes,
          etag: response.etag,
          changedAt: response.lastModifiedAt,
        }
      : { kind: 'too-large' };
  } catch (error) {
    return describeReaderError(error);
  }
}

/** Undefined where there are more than that; no more than one part more of them is held. */
async function bytesOf(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
): Promise<Buffer | undefined> {
  if (!response.stream) {
    const bytes = await response.buffer();
    return bytes.length > maxBytes ? undefined : bytes;
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response.stream()) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > maxBytes) {
      return undefined;
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
