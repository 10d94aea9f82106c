import { PluginRequestOptions } from '@callboard/backstage-plugin-callboard-common';
import {
  LoadOfPerson,
  OnCallApi,
} from '@callboard/backstage-plugin-oncall-common';
import { LOAD_DAYS } from './responders';

const DAY_MS = 86_400_000;
/** A month of shifts is worked out anew, and hardly changes within minutes. */
const BELIEVED_MS = 10 * 60_000;

/** Reads how much people were on call, not more often than is worth it. */
export class LoadReader {
  readonly #onCallApi: Pick<OnCallApi, 'listLoad'>;
  #last?: { at: number; loadOf: ReadonlyMap<string, LoadOfPerson> };

  static create(onCallApi: Pick<OnCallApi, 'listLoad'>): LoadReader {
    return new LoadReader(onCallApi);
  }

  private constructor(onCallApi: Pick<OnCallApi, 'listLoad'>) {
    this.#onCallApi = onCallApi;
  }

  /** By person. */
  async read(
    now: Date,
    options: PluginRequestOptions,
  ): Promise<ReadonlyMap<string, LoadOfPerson>> {
    const at = now.getTime();
    if (this.#last && at - this.#last.at < BELIEVED_MS) {
      return this.#last.loadOf;
    }
    const { items } = await this.#onCallApi.listLoad(
      {
        from: new Date(at - LOAD_DAYS * DAY_MS).toISOString(),
        to: now.toISOString(),
      },
      options,
    );
    const loadOf = new Map(items.map(item => [item.user, item]));
    this.#last = { at, loadOf };
    return loadOf;
  }
}
