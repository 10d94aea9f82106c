import {
  printPromqlSelector,
  PromqlSelector,
} from '@callboard/backstage-plugin-slo-common';
import { BucketGrid } from '../lib/buckets';
import { anyValue } from '../promql/selector';
import { Instance } from './Instances';
import { Lane } from './Lane';

/** How far back a selector's match counts as proof that it is spelt right. */
const PROOF_MS = 90 * 24 * 3600 * 1000;

/** Finds out whether selectors ever matched. What belongs to one group is asked for once, from the server's index. */
export class Proofs {
  readonly #lanes: (instance: Instance) => Lane;
  readonly #signal: AbortSignal;
  readonly #asked = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(lanes: (instance: Instance) => Lane, signal: AbortSignal) {
    this.#lanes = lanes;
    this.#signal = signal;
  }

  /**
   * @param fusedBy - the label by which the selector is read together with others
   * @throws SourceFailure
   */
  async existed(
    instance: Instance,
    grid: BucketGrid,
    selector: PromqlSelector,
    fusedBy: string | undefined,
  ): Promise<boolean> {
    const end = grid.to * 1000;
    const own = selector.matchers.find(
      ({ label, op }) => label === fusedBy && op === '=',
    );
    const text = printPromqlSelector(
      own ? anyValue(selector, own.label) : selector,
    );
    const found = await this.#once(
      [instance.id, end, own?.label, text].join(' '),
      () => this.#ask(instance, text, own?.label, end),
    );
    return found.has(own?.value ?? '');
  }

  async #ask(
    instance: Instance,
    text: string,
    label: string | undefined,
    end: number,
  ): Promise<ReadonlySet<string>> {
    const span = [end - PROOF_MS, end, this.#signal] as const;
    return this.#lanes(instance).run(async () => {
      if (label !== undefined) {
        const values = await instance.api.labelValues(label, text, ...span);
        return new Set(values);
      }
      return new Set((await instance.api.hasSeries(text, ...span)) ? [''] : []);
    });
  }

  #once(
    key: string,
    ask: () => Promise<ReadonlySet<string>>,
  ): Promise<ReadonlySet<string>> {
    const promise = this.#asked.get(key) ?? ask();
    this.#asked.set(key, promise);
    return promise;
  }
}
