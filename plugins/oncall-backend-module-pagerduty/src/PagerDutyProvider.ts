import {
  HttpEnvironment,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import {
  byHalves,
  DirectoryEntry,
  OnCallProvider,
  ProviderAnswer,
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
  reportFailure,
} from '@callboard/backstage-plugin-oncall-node';
import { targetsOf } from './annotations';
import { MAX_RANGE_MS } from './api/onCalls';
import { readIncidents } from './api/incidents';
import { PagerDutyApi } from './api/PagerDutyApi';
import { People } from './api/People';
import { scheduleAnswers } from './chains/scheduleAnswers';
import { serviceAnswers } from './chains/serviceAnswers';
import { PagerDutyAccount } from './config';
import { directoryOf } from './directory';
import { Acknowledgements } from './incidents/Acknowledgements';
import { toIncident } from './incidents/toIncident';

/** Services whose incidents are asked for in one request. */
const SERVICES_AT_ONCE = 20;

/** One PagerDuty account. */
export class PagerDutyProvider implements OnCallProvider {
  readonly name = 'pagerduty';
  readonly title = 'PagerDuty';
  readonly instance: string;
  readonly #account: PagerDutyAccount;
  readonly #environment: HttpEnvironment;
  readonly #api: PagerDutyApi;
  readonly #people: People;
  readonly #acknowledgements = new Acknowledgements();

  private constructor(account: PagerDutyAccount, environment: HttpEnvironment) {
    this.instance = account.name;
    this.#account = account;
    this.#environment = environment;
    this.#api = new PagerDutyApi(account, environment);
    this.#people = new People(() => environment.now());
  }

  static create(
    account: PagerDutyAccount,
    environment = systemEnvironment,
  ): PagerDutyProvider {
    return new PagerDutyProvider(account, environment);
  }

  /** {@inheritDoc OnCallProvider.targetsOf} */
  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[] {
    return targetsOf(this.#account, annotations);
  }

  /** {@inheritDoc OnCallProvider.fetch} */
  async fetch(request: ProviderRequest): Promise<ProviderAnswer[]> {
    const { targets, from, signal } = request;
    const calls = this.#api.calls(signal);
    // PagerDuty knows shifts of the next 90 days only.
    const to = Math.min(request.to, this.#environment.now() + MAX_RANGE_MS);
    const of = (wanted: ProviderTarget['kind']) =>
      targets.filter(({ kind }) => kind === wanted);
    const range = { from, to };
    return [
      ...(await serviceAnswers(calls, this.#people, of('service'), range)),
      ...(await scheduleAnswers(calls, this.#people, of('schedule'), range)),
    ];
  }

  /** {@inheritDoc OnCallProvider.directory} */
  async directory(signal: AbortSignal): Promise<DirectoryEntry[]> {
    return directoryOf(this.#account, this.#api.calls(signal));
  }

  /** {@inheritDoc OnCallProvider.incidents} */
  async incidents(request: ProviderRequest): Promise<ProviderIncident[]> {
    const calls = this.#api.calls(request.signal);
    const services = new Map(
      request.targets
        .filter(({ kind }) => kind === 'service')
        .map(target => [target.id, target]),
    );
    const batches = await byHalves(
      [...services.keys()],
      SERVICES_AT_ONCE,
      ids => readIncidents(calls, ids, request),
    );
    const read = batches.flatMap(batch => {
      if (batch.outcome === 'ok') return batch.result;
      batch.items.forEach(id =>
        reportFailure(request, { kind: 'service', id }, batch.error),
      );
      return [];
    });
    const acknowledged = await this.#acknowledgements.find(calls, read);
    return read.flatMap(incident => {
      const target = services.get(incident.service.id);
      return target
        ? [toIncident(incident, target, acknowledged.get(incident.id))]
        : [];
    });
  }
}
