import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Caller, chunks } from '@callboard/backstage-plugin-callboard-node';
import { BudgetBurn, Span } from '@callboard/backstage-plugin-oncall-common';
import { SloApi } from '@callboard/backstage-plugin-slo-common';

/** What a span of time spent of error budgets, or why that is not known. */
export type BudgetAnswer = { budgets: BudgetBurn[] } | { reason: string };

/** What a handoff wants to know of error budgets. */
export interface BudgetReader {
  /**
   * Of every SLO of the entities that the caller may see, what was spent most first. Never throws.
   *
   * @param span - milliseconds since the epoch
   */
  spent(
    entityRefs: string[],
    span: Span,
    caller: Caller,
  ): Promise<BudgetAnswer>;
}

/** A page waits for the SLO plugin, but not for long. */
const TIMEOUT_MS = 5_000;
/** What the SLO plugin takes in one question. */
const SPANS_AT_ONCE = 1_000;

/** Asks the SLO plugin, on behalf of the caller. */
export class SloBudgetReader implements BudgetReader {
  readonly #sloApi: Pick<SloApi, 'getBudgetSpent'>;
  readonly #auth: AuthService;

  static create(options: {
    sloApi: Pick<SloApi, 'getBudgetSpent'>;
    auth: AuthService;
  }): SloBudgetReader {
    return new SloBudgetReader(options);
  }

  private constructor(options: {
    sloApi: Pick<SloApi, 'getBudgetSpent'>;
    auth: AuthService;
  }) {
    this.#sloApi = options.sloApi;
    this.#auth = options.auth;
  }

  async spent(
    entityRefs: string[],
    span: Span,
    { credentials }: Caller,
  ): Promise<BudgetAnswer> {
    if (entityRefs.length === 0) {
      return { budgets: [] };
    }
    const from = new Date(span.start).toISOString();
    const to = new Date(span.end).toISOString();
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'slo',
      });
      const items = [];
      for (const part of chunks(entityRefs, SPANS_AT_ONCE)) {
        const answer = await this.#sloApi.getBudgetSpent(
          part.map(entityRef => ({ entityRef, from, to })),
          { token, signal },
        );
        items.push(...answer.items);
      }
      return {
        budgets: items
          .flatMap(({ entityRef, slos }) =>
            slos.map(({ ref, title, spent, remaining }) => ({
              slo: ref,
              title,
              entityRef,
              spent,
              remaining,
            })),
          )
          .sort((a, b) => (b.spent ?? -1) - (a.spent ?? -1)),
      };
    } catch (error) {
      return {
        reason: `The SLO plugin does not answer: ${stringifyError(error)}`,
      };
    }
  }
}
