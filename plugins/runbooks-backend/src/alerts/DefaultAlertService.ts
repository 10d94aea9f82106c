import {
  Caller,
  selectPage,
  SourceStore,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  AlertPage,
  AlertReceipt,
} from '@callboard/backstage-plugin-runbooks-common';
import { SourceSettings, tellsAlerts, toSourceStates } from '../sources';
import { AlertPresenter } from './AlertPresenter';
import { AlertListRequest, AlertService, PushedAlerts } from './AlertService';
import { pushedSource } from './firingRows';
import { FiringFilter, FiringStore } from './FiringStore';
import { AlertMapper } from './mapping/AlertMapper';
import { oneWord } from './oneWord';
import { Belief, Telling } from './Telling';
import { checkPushed } from './told/checkPushed';

/** Faults of one answer or push that are kept for people to see. */
const MAX_WARNINGS = 10;

/** What the service is made of. */
export interface DefaultAlertServiceOptions {
  firing: FiringStore;
  presenter: AlertPresenter;
  alertMapper: AlertMapper;
  sources: SourceStore;
  settings: SourceSettings & Belief;
  /** Told refs of entities for which something is different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Keeps and finds alerts; authorizes nobody by itself. */
export class DefaultAlertService implements AlertService {
  readonly #options: DefaultAlertServiceOptions;

  static create(options: DefaultAlertServiceOptions): DefaultAlertService {
    return new DefaultAlertService(options);
  }

  private constructor(options: DefaultAlertServiceOptions) {
    this.#options = options;
  }

  async list(
    request: AlertListRequest,
    { visibility }: Caller,
  ): Promise<AlertPage> {
    const { firing, presenter, sources, settings, now } = this.#options;
    const at = now();
    const found = oneWord(await firing.tellings(request), settings, at).filter(
      one => matches(one, request),
    );
    const refs = found.flatMap(({ entityRef }) => entityRef ?? []);
    const seen = await visibleRefs(refs, visibility);
    const page = selectPage(
      found.filter(({ entityRef }) => !entityRef || seen.has(entityRef)),
      {
        limit: request.limit,
        after: request.after,
        cursorOf: one => ({
          rank: -Date.parse(one.startsAt),
          text: one.source,
          ref: `${one.fingerprint} ${one.entityRef ?? ''}`,
        }),
      },
    );
    const states = toSourceStates(await sources.list(), { settings, now: at });
    return {
      items: await presenter.present(page.items),
      sources: states.filter(tellsAlerts),
      nextCursor: page.nextCursor,
      asOf: at.toISOString(),
    };
  }

  async receive({
    receiver,
    alerts: items,
    leftOut,
  }: PushedAlerts): Promise<AlertReceipt> {
    const { firing, alertMapper, sources, announce, now } = this.#options;
    const at = now();
    const { alerts, rejected } = checkPushed(items, at);
    const mapped = (await alertMapper.current()).mapAll(alerts);
    const refs = await firing.keepPushed(pushedSource(receiver), mapped, at);
    const warnings = rejected.map(({ path, message }) => `${path}: ${message}`);
    if (leftOut > 0) {
      warnings.unshift(
        `${leftOut} alerts were left out by the sender (max_alerts)`,
      );
    }
    await sources.note(
      { source: 'webhook', instance: receiver },
      { at, warnings: warnings.slice(0, MAX_WARNINGS) },
    );
    if (refs.length > 0) await announce(refs);
    return {
      accepted: mapped.length,
      unmapped: mapped.filter(one => one.entityRefs.length === 0).length,
      rejected,
    };
  }
}

/** Whether a word that counts is one that was asked for. */
function matches(
  { status, entityRef }: Telling,
  { statuses, entityRefs, unmapped }: FiringFilter,
): boolean {
  if (!statuses.includes(status)) return false;
  if (unmapped) return entityRef === undefined;
  if (entityRef === undefined) return false;
  return !entityRefs || entityRefs.includes(entityRef);
}
