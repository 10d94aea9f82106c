import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { FileListing, FileReading, MarkdownFile } from '../MarkdownFile';
import { isGlob, isMarkdown } from '../patterns';
import { describeReaderError } from './describeReaderError';
import { readRepositoryFile } from './readRepositoryFile';
import { pathWithin, resolvePattern } from './resolvePattern';

/** What a search found, for as long as its repository is the same. */
interface Remembered {
  etag: string;
  urls: string[];
}

/** Lists the Markdown files of repositories. Remembers what it found, so that a repository without changes costs one request. */
export class RepositoryFiles {
  readonly #integrations: ScmIntegrations;
  readonly #urlReader: UrlReaderService;
  readonly #remembered = new Map<string, Remembered>();

  static create(options: {
    integrations: ScmIntegrations;
    urlReader: UrlReaderService;
  }): RepositoryFiles {
    return new RepositoryFiles(options);
  }

  private constructor(options: {
    integrations: ScmIntegrations;
    urlReader: UrlReaderService;
  }) {
    this.#integrations = options.integrations;
    this.#urlReader = options.urlReader;
  }

  /** To be called when what was read could not be kept. */
  forget(): void {
    this.#remembered.clear();
  }

  /**
   * The files that a path or glob beside a file of a repository stands for, in the order of their addresses. Never throws.
   *
   * @param base - address of the file that the pattern is relative to
   */
  async list(
    { base, pattern }: { base: string; pattern: string },
    signal?: AbortSignal,
  ): Promise<FileListing> {
    const resolved = resolvePattern(this.#integrations, { base, pattern });
    if ('problem' in resolved) {
      return { files: [], problem: resolved.problem };
    }
    const { url, root } = resolved;
    const toFile = (
      address: string,
      read: MarkdownFile['read'],
    ): MarkdownFile => ({
      path: pathWithin(root, address),
      url: address,
      pattern,
      read,
    });
    const readUrl =
      (address: string): MarkdownFile['read'] =>
      options =>
        readRepositoryFile(this.#urlReader, address, options);
    return isGlob(pattern)
      ? {
          ...(await this.#search(url, toFile, readUrl, signal)),
          glob: pathWithin(root, url),
        }
      : { files: [toFile(url, readUrl(url))] };
  }

  async #search(
    url: string,
    toFile: (address: string, read: MarkdownFile['read']) => MarkdownFile,
    readUrl: (address: string) => MarkdownFile['read'],
    signal: AbortSignal | undefined,
  ): Promise<FileListing> {
    const before = this.#remembered.get(url);
    try {
      const { etag, files } = await this.#urlReader.search(url, {
        etag: before?.etag,
        signal,
      });
      const found = files
        .filter(file => isMarkdown(file.url))
        .sort((a, b) => (a.url < b.url ? -1 : 1));
      this.#remembered.set(url, { etag, urls: found.map(file => file.url) });
      return {
        files: found.map(file =>
          toFile(file.url, async ({ maxBytes }) => {
            const reading = await contentOf(file, maxBytes);
            if (reading.kind === 'failed') {
              // Or else the next search would call unchanged what was never read.
              this.#remembered.delete(url);
            }
            return reading;
          }),
        ),
      };
    } catch (error) {
      const outcome = describeReaderError(error);
      if (outcome.kind === 'not-modified' && before) {
        return {
          files: before.urls.map(address =>
            toFile(address, async options =>
              // What was read of it before is still so.
              options.isKnown
                ? { kind: 'not-modified' }
                : readUrl(address)(options),
            ),
          ),
        };
      }
      const failure =
        outcome.kind === 'failed'
          ? outcome.reason
          : 'There is no such repository';
      return { files: [], failure };
    }
  }
}

async function contentOf(
  file: { content(): Promise<Buffer>; lastModifiedAt?: Date },
  maxBytes: number,
): Promise<FileReading> {
  try {
    const bytes = await file.content();
    return bytes.length > maxBytes
      ? { kind: 'too-large' }
      : { kind: 'content', bytes, changedAt: file.lastModifiedAt };
  } catch (error) {
    return describeReaderError(error);
  }
}
