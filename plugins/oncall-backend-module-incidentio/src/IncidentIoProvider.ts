import {
  HttpEnvironment,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import {
  annotatedTargets,
  answerOfError,
  directoryAnnotations,
  DirectoryEntry,
  OnCallProvider,
  ProviderAnswer,
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { CATALOG_ENTRY, SCHEDULE } from './annotations';
import { Calls } from './api/Calls';
import { IncidentIoApi } from './api/IncidentIoApi';
import { IncidentIoAccount } from './config';
import { readIncidents } from './incidents';
import { People } from './People';
import { toShifts } from './shifts';

/** The schedules of one organisation at incident.io. */
export class IncidentIoProvider implements OnCallProvider {
  readonly name = 'incidentio';
  readonly title = 'incident.io';
  readonly instance: string;
  readonly #account: IncidentIoAccount;
  readonly #api: IncidentIoApi;

  private constructor(
    account: IncidentIoAccount,
    environment: HttpEnvironment,
  ) {
    this.instance = account.name;
    this.#account = account;
    this.#api = new IncidentIoApi(account, environment);
  }

  static create(
    account: IncidentIoAccount,
    environment: HttpEnvironment = systemEnvironment,
  ): IncidentIoProvider {
    return new IncidentIoProvider(account, environment);
  }

  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[] {
    return annotatedTargets(SCHEDULE, this.#account, annotations);
  }

  incidentTargetsOf(
    annotations: Readonly<Record<string, string>>,
  ): ProviderTarget[] {
    return this.#account.incidentField
      ? annotatedTargets(CATALOG_ENTRY, this.#account, annotations)
      : [];
  }

  async fetch(request: ProviderRequest): Promise<ProviderAnswer[]> {
    const calls = this.#api.open(request.signal);
    const people = new People(calls);
    return calls.each(request.targets, async target => {
      try {
        return await this.#answer(target, request, calls, people);
      } catch (error) {
        return answerOfError(target, error);
      }
    });
  }

  async directory(signal: AbortSignal): Promise<DirectoryEntry[]> {
    const schedules = await this.#api.open(signal).schedules();
    return schedules.map(({ id, name, permalink }) => ({
      target: { kind: 'schedule', id },
      title: name,
      url: webUrl(permalink),
      ...directoryAnnotations(SCHEDULE, this.#account, id),
    }));
  }

  async incidents(request: ProviderRequest): Promise<ProviderIncident[]> {
    const calls = this.#api.open(request.signal);
    return readIncidents(calls, this.#account, {
      ...request,
      targets: request.targets.filter(({ kind }) => kind === 'service'),
    });
  }

  async #answer(
    target: ProviderTarget,
    range: { from: number; to: number },
    calls: Calls,
    people: People,
  ): Promise<ProviderAnswer> {
    const schedule = await calls.schedule(target.id);
    const entries = await calls.entries(target.id, range);
    const { users, warnings } = await people.of(entries.final);
    return {
      target,
      outcome: 'ok',
      title: schedule.name,
      url: webUrl(schedule.permalink),
      timeZone: schedule.timezone,
      paging: 'active',
      levels: [{ name: schedule.name, shifts: toShifts(entries, schedule) }],
      users,
      warnings,
    };
  }
}
