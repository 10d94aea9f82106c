import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** Reads the keys of one account, with errors that name them. @public */
export class AccountReader {
  /** The account's own part of the configuration. */
  readonly config: Config;
  readonly #key: string;

  constructor(config: Config, key: string) {
    this.config = config;
    this.#key = key;
  }

  /**
   * Refuses the value of a key. The value itself belongs into no message: people put credentials into wrong keys.
   *
   * @throws InputError always
   */
  readonly fail = (key: string, what: string): never => {
    throw new InputError(`${this.#key}.${key}: ${what}`);
  };

  /** A duration: `30s`, `PT30S`, `{ seconds: 30 }`. Undefined where it is missing. */
  readonly milliseconds = (key: string): number | undefined => {
    if (!this.config.has(key)) return undefined;
    try {
      return durationToMilliseconds(
        readDurationFromConfig(this.config, { key }),
      );
    } catch {
      return this.fail(key, 'must be a duration, such as 30s');
    }
  };

  /** One of a list of words. */
  oneOf<T extends string>(key: string, words: readonly T[], fallback: T): T {
    const text = this.config.getOptionalString(key);
    if (text === undefined) return fallback;
    const found = words.find(word => word === text);
    return found ?? this.fail(key, `must be one of ${words.join(', ')}`);
  }

  /**
   * The address of an API, with a slash at its end, so that {@link apiUrl} adds to it. Undefined where it is missing.
   *
   * Plain HTTP would show the token to everybody on the way: it is accepted for hosts that are on the account's
   * `allowedHosts` only.
   */
  url(key = 'url'): URL | undefined {
    const text = this.config.getOptionalString(key);
    if (text === undefined) return undefined;
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol)) {
      return this.fail(key, 'must be an http or https URL');
    }
    if (url.username || url.password || url.search || url.hash) {
      return this.fail(key, 'must be without credentials, query and fragment');
    }
    if (url.protocol === 'http:' && !this.#isAllowed(url)) {
      return this.fail(key, 'must be https, or its host in allowedHosts');
    }
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url;
  }

  #isAllowed({ host, hostname }: URL): boolean {
    const allowed = this.config.getOptionalStringArray('allowedHosts') ?? [];
    return allowed.some(one =>
      [host, hostname].includes(one.trim().toLowerCase()),
    );
  }
}
