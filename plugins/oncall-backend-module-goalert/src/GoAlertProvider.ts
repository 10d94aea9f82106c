import {
  HttpEnvironment,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import {
  annotatedTargets,
  answerOfError,
  directoryAnnotations,
  DirectoryEntry,
  goneAnswer,
  OnCallProvider,
  ProviderAnswer,
  ProviderFailure,
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';
import { SERVICE } from './annotations';
import { GoAlertApi } from './api/GoAlertApi';
import { Queries } from './api/Queries';
import { ServiceAnswer, ServiceNameAnswer } from './api/schemas';
import { readChain, toUsers, unexplained } from './chain/readChain';
import { Roster } from './chain/Roster';
import { GoAlertAccount } from './config';
import { readIncidents } from './incidents';

/** GoAlert refuses a whole search for one id that is none. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `service/search.go` gives at most 150, of which GoAlert itself uses one to see whether there are more. */
const DIRECTORY_PAGE = 100;

/** The services of one GoAlert, with the escalation policies behind them. */
export class GoAlertProvider implements OnCallProvider {
  readonly name = 'goalert';
  readonly title = 'GoAlert';
  readonly instance: string;
  readonly #account: GoAlertAccount;
  readonly #api: GoAlertApi;
  readonly #environment: HttpEnvironment;

  private constructor(account: GoAlertAccount, environment: HttpEnvironment) {
    this.instance = account.name;
    this.#account = account;
    this.#environment = environment;
    this.#api = new GoAlertApi(account, environment);
  }

  static create(
    account: GoAlertAccount,
    environment: HttpEnvironment = systemEnvironment,
  ): GoAlertProvider {
    return new GoAlertProvider(account, environment);
  }

  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[] {
    return annotatedTargets(SERVICE, this.#account, annotations);
  }

  async fetch(request: ProviderRequest): Promise<ProviderAnswer[]> {
    const queries = this.#api.open(request.signal);
    const roster = new Roster(queries, request, this.#environment.now());
    return queries.each(request.targets, async target => {
      try {
        return await this.#answer(target, queries, roster);
      } catch (error) {
        return answerOfError(target, error);
      }
    });
  }

  async directory(signal: AbortSignal): Promise<DirectoryEntry[]> {
    const services = await this.#api
      .open(signal)
      .all('CallboardServices', { first: DIRECTORY_PAGE }, ServiceNameAnswer);
    return services.map(({ id, name }) => ({
      target: { kind: 'service', id },
      title: name,
      url: this.#api.pageOf('services', id),
      ...directoryAnnotations(SERVICE, this.#account, id),
    }));
  }

  async incidents(request: ProviderRequest): Promise<ProviderIncident[]> {
    return readIncidents(
      this.#api.open(request.signal),
      request.targets.filter(({ id }) => UUID.test(id)),
      request,
      id => this.#api.pageOf('alerts', id),
    );
  }

  async #answer(
    target: ProviderTarget,
    queries: Queries,
    roster: Roster,
  ): Promise<ProviderAnswer> {
    const { id } = target;
    if (!UUID.test(id)) return goneAnswer(target, `"${id}" is no service's id`);
    const service = await queries.one(
      'CallboardService',
      { id },
      ServiceAnswer,
    );
    if (!service) return goneAnswer(target, `There is no service ${id}`);
    const { escalationPolicy } = service;
    if (!escalationPolicy) {
      throw new ProviderFailure(
        'unexpected-answer',
        `The service ${service.name} came without its escalation policy`,
      );
    }
    const now = this.#environment.now();
    const chain = await readChain(escalationPolicy.steps, roster);
    const maintained = (service.maintenanceExpiresAt ?? 0) > now;
    return {
      target,
      outcome: 'ok',
      title: service.name,
      url: this.#api.pageOf('services', id),
      timeZone: chain.timeZone,
      paging: maintained ? 'maintenance' : 'active',
      levels: chain.levels,
      users: toUsers(chain.users, one => this.#api.pageOf('users', one)),
      warnings: [...chain.warnings, ...unexplained(service, chain.levels, now)],
    };
  }
}
