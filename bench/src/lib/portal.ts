import { setTimeout as sleep } from 'node:timers/promises';

const asPost = (body: object): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

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

  /** @throws Error when the answer is not 200 */
  async post<T>(path: string, body: object): Promise<T> {
    return this.#request<T>(path, asPost(body));
  }

  /**
   * Posts, takes the whole answer in and says how long it is, without reading what it says.
   *
   * @throws Error when the answer is not 200
   */
  async bytes(path: string, body: object): Promise<number> {
    const response = await this.#ask(path, asPost(body));
    return (await response.arrayBuffer()).byteLength;
  }

  /** Asks until there are as many items as expected; `what` names them on the way. */
  async waitForItems(
    ask: () => Promise<{ items: unknown[] }>,
    expected: number,
    what: string,
  ): Promise<void> {
    for (;;) {
      const { items } = await ask();
      process.stderr.write(`\r  ${items.length} of ${expected} ${what} `);
      if (items.length >= expected) {
        process.stderr.write('\n');
        return;
      }
      await sleep(2_000);
    }
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.#ask(path, init);
    return (await response.json()) as T;
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.#baseUrl}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${this.#token}` },
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response;
  }
}
