import { describeReadError } from '@callboard/backstage-plugin-callboard-node';
import { PageContent } from '../reading';
import { readIndex } from './readIndex';
import { docsKey } from './docsOfEntity';
import { DocsRef, TechDocsClient } from './TechDocsClient';

/** What became of reading documentation. */
export type DocsReading =
  /** By location. */
  | { kind: 'pages'; pages: ReadonlyMap<string, PageContent> }
  /** It was not built again since it was read. */
  | { kind: 'not-modified' }
  | { kind: 'not-built' }
  | { kind: 'failed'; code: string; reason: string };

/** Reads documentation, and reads it again only after it was built again. */
export class DocsLibrary {
  readonly #client: TechDocsClient;
  /** Milliseconds since the epoch, by documentation. */
  readonly #builds = new Map<string, number>();

  static create(client: TechDocsClient): DocsLibrary {
    return new DocsLibrary(client);
  }

  private constructor(client: TechDocsClient) {
    this.#client = client;
  }

  /** To be called when what was read could not be kept. */
  forget(): void {
    this.#builds.clear();
  }

  /** Never throws. @param isKnown - whether all that may be asked of it is known from an earlier reading */
  async read(
    docs: DocsRef,
    { isKnown, signal }: { isKnown: boolean; signal?: AbortSignal },
  ): Promise<DocsReading> {
    const key = docsKey(docs);
    try {
      const builtAt = await this.#client.builtAt(docs, signal);
      if (builtAt && isKnown && this.#builds.get(key) === builtAt.getTime()) {
        return { kind: 'not-modified' };
      }
      const entries =
        builtAt === undefined
          ? undefined
          : await this.#client.index(docs, signal);
      if (!entries) {
        this.#builds.delete(key);
        return { kind: 'not-built' };
      }
      if (builtAt) {
        this.#builds.set(key, builtAt.getTime());
      }
      return { kind: 'pages', pages: readIndex(entries, builtAt ?? null) };
    } catch (error) {
      const { code, message } = describeReadError(error);
      return { kind: 'failed', code, reason: message };
    }
  }
}
