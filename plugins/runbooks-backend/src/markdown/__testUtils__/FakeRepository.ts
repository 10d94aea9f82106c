import { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { minimatch } from 'minimatch';

/** Hosts of repositories as the portal's URL reader sees them, in memory; counts what it is asked. */
export class FakeRepository implements UrlReaderService {
  readonly #files = new Map<string, { bytes: Buffer; version: number }>();
  #version = 1;
  #failure?: Error;
  /** Every request, such as `search https://…` or `read https://… unchanged`. */
  readonly asked: string[] = [];

  set(url: string, text: string | Buffer): this {
    this.#version += 1;
    const version = this.#version;
    this.#files.set(url, { bytes: Buffer.from(text), version });
    return this;
  }

  delete(url: string): this {
    this.#version += 1;
    this.#files.delete(url);
    return this;
  }

  /** All requests fail so from now on; none where it is left out. */
  fail(error?: Error): this {
    this.#failure = error;
    return this;
  }

  async readUrl(
    ...[url, options]: Parameters<UrlReaderService['readUrl']>
  ): ReturnType<UrlReaderService['readUrl']> {
    this.#ask('read', url);
    const file = this.#files.get(url);
    if (!file) {
      throw new NotFoundError(`${url} could not be read`);
    }
    const etag = `v${file.version}`;
    if (options?.etag === etag) {
      this.asked.push(`unchanged ${url}`);
      throw new NotModifiedError();
    }
    return { buffer: async () => file.bytes, etag };
  }

  async search(
    ...[url, options]: Parameters<UrlReaderService['search']>
  ): ReturnType<UrlReaderService['search']> {
    this.#ask('search', url);
    const etag = `tree${this.#version}`;
    if (options?.etag === etag) {
      throw new NotModifiedError();
    }
    const files = [...this.#files]
      .filter(([file]) => minimatch(file, url))
      .map(([file, { bytes }]) => ({
        url: file,
        content: async () => {
          this.#ask('content', file);
          return bytes;
        },
      }));
    return { files, etag };
  }

  async readTree(): ReturnType<UrlReaderService['readTree']> {
    throw new Error('Nobody reads whole repositories');
  }

  #ask(what: string, url: string): void {
    this.asked.push(`${what} ${url}`);
    if (this.#failure) {
      throw this.#failure;
    }
  }
}
