import { setTimeout as sleep } from 'node:timers/promises';

/** Requests to the running portal, as a signed-in person. */
export class Portal {
  static async signIn(baseUrl: string): Promise<Portal> {
    const response = await fetch(`${baseUrl}/api/auth/guest/refresh`);
    const { backstageIdentity } = (await response.json()) as {
      backstageIdentity: { token: string };
    };
    return new Portal(baseUrl, backstageIdentity.token);
  }

  readonly #baseUrl: string;
  readonly #token: string;

  private constructor(baseUrl: string, token: string) {
    this.#baseUrl = baseUrl;
    this.#token = token;
  }

  /** @throws Error when the answer is not 200 */
  async get<T>(path: string): Promise<T> {
    return this.#request<T>(path);
  }

  /** Waits until the SLO plugin knows an SLO of each of these entities. */
  async waitForSlos(entityRefs: string[]): Promise<void> {
    for (;;) {
      const { items } = await this.#request<{ items: unknown[] }>(
        '/api/slo/slos/by-refs',
        {
          method: 'POST',
          body: JSON.stringify({ entityRefs }),
          headers: { 'content-type': 'application/json' },
        },
      );
      process.stderr.write(
        `\r  ${items.length} of ${entityRefs.length} services have their SLO `,
      );
      if (items.length >= entityRefs.length) {
        process.stderr.write('\n');
        return;
      }
      await sleep(5_000);
    }
  }

  async #request<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(`${this.#baseUrl}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${this.#token}` },
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as T;
  }
}
