import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ReadFailure } from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';

/** Documentation of an entity. */
export interface DocsRef {
  /** In lower case, as TechDocs has them in its addresses. */
  namespace: string;
  kind: string;
  name: string;
}

/** An entry of the index that MkDocs makes for its search: a page, or a section where its location has `#`. */
export interface IndexEntry {
  /** Relative to the documentation, for example `runbooks/disk-full/#mitigation`. */
  location: string;
  title: string;
  /** May hold HTML. */
  text: string;
}

const TECHDOCS = 'techdocs';
const TIMEOUT_MS = 30_000;

const indexSchema = z.object({
  docs: z.array(
    z.object({
      location: z.string(),
      title: z.string().default(''),
      text: z.string().default(''),
    }),
  ),
});
const metadataSchema = z.object({ build_timestamp: z.number().optional() });

/** Reads what TechDocs has built, with the plugin's own credentials. Nothing is ever built because of it. */
export class TechDocsClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): TechDocsClient {
    return new TechDocsClient(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /**
   * When documentation was built; undefined where there is none, null where it does not say.
   *
   * @throws ReadFailure
   */
  async builtAt(
    docs: DocsRef,
    signal?: AbortSignal,
  ): Promise<Date | null | undefined> {
    const path = `/metadata/techdocs/${pathOf(docs)}`;
    const found = await this.#read(path, metadataSchema, signal);
    if (found === undefined) {
      return undefined;
    }
    const { build_timestamp: ms } = found;
    const date = ms === undefined ? undefined : new Date(ms);
    return date && !Number.isNaN(date.getTime()) ? date : null;
  }

  /** The index of its search; undefined where there is none. @throws ReadFailure */
  async index(
    docs: DocsRef,
    signal?: AbortSignal,
  ): Promise<IndexEntry[] | undefined> {
    const path = `/static/docs/${pathOf(docs)}/search/search_index.json`;
    return (await this.#read(path, indexSchema, signal))?.docs;
  }

  async #read<T>(
    path: string,
    schema: z.ZodType<T>,
    signal: AbortSignal | undefined,
  ): Promise<T | undefined> {
    const base = await this.#discovery.getBaseUrl(TECHDOCS);
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: TECHDOCS,
    });
    const response = await answerOf(`${base}${path}`, token, signal);
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) {
      await response.body?.cancel();
      const message = `TechDocs answered ${response.status}`;
      throw new ReadFailure('unexpected-answer', message);
    }
    const parsed = schema.safeParse(await response.json().catch(() => null));
    if (!parsed.success) {
      const message =
        'TechDocs answered with something else than was asked for';
      throw new ReadFailure('unexpected-answer', message);
    }
    return parsed.data;
  }
}

async function answerOf(
  url: string,
  token: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const signals = [
    AbortSignal.timeout(TIMEOUT_MS),
    ...(signal ? [signal] : []),
  ];
  try {
    return await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.any(signals),
    });
  } catch {
    signal?.throwIfAborted();
    throw new ReadFailure('unreachable', 'TechDocs could not be reached');
  }
}

function pathOf({ namespace, kind, name }: DocsRef): string {
  return [namespace, kind, name].map(encodeURIComponent).join('/');
}
