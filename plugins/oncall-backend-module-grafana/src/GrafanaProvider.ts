import {
  HttpEnvironment,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import {
  annotatedTargets,
  answerOfError,
  describeFailure,
  directoryAnnotations,
  DirectoryEntry,
  failedAnswer,
  OnCallProvider,
  ProviderAnswer,
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
  reportFailure,
  splitRange,
} from '@callboard/backstage-plugin-oncall-node';
import { INTEGRATION, SCHEDULE } from './annotations';
import { Calls } from './api/Calls';
import { OnCallApi } from './api/OnCallApi';
import { Schedule, Shift } from './api/schemas';
import { GrafanaAccount } from './config';
import { readIncidents } from './incidents';
import { People } from './People';

/** `final_shifts` gives at most 365 days, and ours are rounded up to whole ones. */
const MAX_SPAN_MS = 360 * 86_400_000;

/**
 * The schedules by their ids, where there are several to fetch: one request for 50 of them instead of one for each, since
 * there are 300 in 5 minutes. Where the list fails they are asked for one by one, unless the token is what is refused:
 * that is said with 403, not 401.
 */
async function listSchedules(
  calls: Calls,
  wanted: number,
): Promise<{ schedules: Map<string, Schedule> } | { error: unknown }> {
  try {
    const list = wanted > 1 ? await calls.schedules() : [];
    return { schedules: new Map(list.map(one => [one.id, one])) };
  } catch (error) {
    return describeFailure(error).code === 'unauthorized'
      ? { error }
      : { schedules: new Map() };
  }
}

/** The schedules of one Grafana IRM stack, or of one Grafana OnCall. */
export class GrafanaProvider implements OnCallProvider {
  readonly name = 'grafana';
  readonly title = 'Grafana IRM';
  readonly instance: string;
  readonly #account: GrafanaAccount;
  readonly #api: OnCallApi;

  private constructor(account: GrafanaAccount, environment: HttpEnvironment) {
    this.instance = account.name;
    this.#account = account;
    this.#api = new OnCallApi(account, environment);
  }

  static create(
    account: GrafanaAccount,
    environment: HttpEnvironment = systemEnvironment,
  ): GrafanaProvider {
    return new GrafanaProvider(account, environment);
  }

  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[] {
    return annotatedTargets(SCHEDULE, this.#account, annotations);
  }

  incidentTargetsOf(
    annotations: Readonly<Record<string, string>>,
  ): ProviderTarget[] {
    return annotatedTargets(INTEGRATION, this.#account, annotations);
  }

  async fetch(request: ProviderRequest): Promise<ProviderAnswer[]> {
    const { targets, signal } = request;
    const calls = this.#api.open(signal);
    const people = new People(calls);
    const listed = await listSchedules(calls, targets.length);
    if ('error' in listed) {
      return targets.map(target => failedAnswer(target, listed.error));
    }
    return calls.each(targets, async target => {
      try {
        const known = listed.schedules.get(target.id);
        const schedule = known ?? (await calls.schedule(target.id));
        return await this.#answer(target, schedule, { calls, people, request });
      } catch (error) {
        return answerOfError(target, error);
      }
    });
  }

  async directory(signal: AbortSignal): Promise<DirectoryEntry[]> {
    const schedules = await this.#api.open(signal).schedules();
    return schedules.map(({ id, name }) => ({
      target: { kind: 'schedule', id },
      title: name,
      url: this.#pageOf(id),
      ...directoryAnnotations(SCHEDULE, this.#account, id),
    }));
  }

  async incidents(request: ProviderRequest): Promise<ProviderIncident[]> {
    const calls = this.#api.open(request.signal);
    const people = new People(calls);
    // A schedule pages for many services: what pages it is nobody's incident in particular.
    const integrations = request.targets.filter(t => t.kind === 'service');
    const incidents = await calls.each(integrations, async target => {
      try {
        return await readIncidents(calls, people, target, request);
      } catch (error) {
        reportFailure(request, target, error);
        return [];
      }
    });
    return incidents.flat();
  }

  async #answer(
    target: ProviderTarget,
    schedule: Schedule,
    on: { calls: Calls; people: People; request: ProviderRequest },
  ): Promise<ProviderAnswer> {
    const { from, to } = on.request;
    const shifts: Shift[] = [];
    for (const part of splitRange(from, to, MAX_SPAN_MS)) {
      shifts.push(...(await on.calls.finalShifts(target.id, part)));
    }
    const { users, warnings } = await on.people.ofShifts(shifts);
    return {
      target,
      outcome: 'ok',
      title: schedule.name,
      url: this.#pageOf(schedule.id),
      timeZone: schedule.time_zone ?? undefined,
      paging: 'active',
      levels: [
        {
          name: schedule.name,
          shifts: shifts.map(({ shift_start, shift_end, user_pk }) => ({
            start: shift_start,
            end: shift_end,
            users: [user_pk],
            reason: { kind: 'provider', note: schedule.name },
          })),
        },
      ],
      users,
      warnings,
    };
  }

  #pageOf(id: string): string | undefined {
    const { grafanaUrl, app } = this.#account;
    return (
      grafanaUrl &&
      new URL(`a/${app}/schedules/${encodeURIComponent(id)}`, grafanaUrl).href
    );
  }
}
