import { Alert } from '@callboard/backstage-plugin-runbooks-common';
import { AlertRunbookReader } from './AlertRunbookReader';
import { firingKey } from './firingRows';
import { FiringStore } from './FiringStore';
import { Belief, Telling } from './Telling';
import { toAlert } from './toAlert';

/** What it is made of. */
export interface AlertPresenterOptions {
  firing: FiringStore;
  runbooks: AlertRunbookReader;
  belief: Belief;
  now: () => Date;
}

/** Puts alerts on the wire, with the runbooks that answer them. */
export class AlertPresenter {
  readonly #options: AlertPresenterOptions;

  static create(options: AlertPresenterOptions): AlertPresenter {
    return new AlertPresenter(options);
  }

  private constructor(options: AlertPresenterOptions) {
    this.#options = options;
  }

  /** In the order of the tellings; one that was forgotten meanwhile is left out. */
  async present(tellings: readonly Telling[]): Promise<Alert[]> {
    const { firing, runbooks, belief, now } = this.#options;
    const rows = new Map(
      (await firing.get(tellings)).map(row => [firingKey(row), row]),
    );
    const found = tellings.flatMap(telling => {
      const row = rows.get(firingKey(telling));
      return row ? [{ telling, row }] : [];
    });
    const mapped = found.flatMap(({ telling: { entityRef }, row }) =>
      entityRef === undefined
        ? []
        : [
            {
              entityRef,
              alertName: row.name,
              pageId: row.page_id ?? undefined,
              anchor: row.anchor ?? undefined,
            },
          ],
    );
    const answers = (await runbooks.of(mapped)).values();
    const at = now();
    return found.map(({ telling, row }) =>
      toAlert({
        telling,
        row,
        runbooks:
          telling.entityRef === undefined ? [] : answers.next().value ?? [],
        belief,
        now: at,
      }),
    );
  }
}
