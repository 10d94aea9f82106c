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
    const response = await fetch(`${this.#baseUrl}${path}`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    if (!response.ok) {
      throw new Error(
        `GET ${path}: ${response.status} ${await response.text()}`,
      );
    }
    return (await response.json()) as T;
  }

  /** Waits until the SLO plugin knows `count` SLOs. */
  async waitForSlos(count: number): Promise<void> {
    for (;;) {
      const { totalItems } = await this.get<{ totalItems: number }>(
        '/api/slo/slos?limit=1',
      );
      if (totalItems >= count) return;
      process.stderr.write(`\r  ${totalItems} of ${count} SLOs known …`);
      await sleep(2_000);
    }
  }
}
