import {
  HttpEnvironment,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import {
  answerOfError,
  directoryAnnotations,
  DirectoryEntry,
  failedAnswer,
  OnCallProvider,
  ProviderAnswer,
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
  reportFailure,
} from '@callboard/backstage-plugin-oncall-node';
import {
  opsgenieTargetsOf,
  TEAM,
  teamNameOf,
  teamTarget,
} from '../annotations';
import { OpsgenieAccount } from '../config';
import { ScheduleReader } from '../timeline/ScheduleReader';
import { readAlerts, toIncident } from './alerts';
import { OpsgenieApi } from './OpsgenieApi';
import { OpsgeniePeople } from './OpsgeniePeople';
import { OpsgenieSchedules } from './OpsgenieSchedules';
import { TeamChains } from './TeamChains';
import { listTeams, OpsgenieTeam, readTeam } from './teams';

/** One Opsgenie account. */
export class OpsgenieProvider implements OnCallProvider {
  readonly name = 'opsgenie';
  readonly title = 'Opsgenie';
  readonly instance: string;
  readonly #account: OpsgenieAccount;
  readonly #environment: HttpEnvironment;
  readonly #api: OpsgenieApi;
  readonly #people: OpsgeniePeople;

  private constructor(account: OpsgenieAccount, environment: HttpEnvironment) {
    this.instance = account.name;
    this.#account = account;
    this.#environment = environment;
    this.#api = new OpsgenieApi(account, environment);
    this.#people = new OpsgeniePeople(() => environment.now());
  }

  static create(
    account: OpsgenieAccount,
    environment = systemEnvironment,
  ): OpsgenieProvider {
    return new OpsgenieProvider(account, environment);
  }

  /** {@inheritDoc OnCallProvider.targetsOf} */
  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[] {
    return opsgenieTargetsOf(this.#account, annotations);
  }

  /** {@inheritDoc OnCallProvider.fetch} */
  async fetch(request: ProviderRequest): Promise<ProviderAnswer[]> {
    const calls = this.#api.calls(request.signal);
    const source = new OpsgenieSchedules(calls, this.#people);
    const schedules = new ScheduleReader(source, calls.lane, {
      range: request,
      now: this.#environment.now(),
    });
    const chains = new TeamChains(calls, schedules);
    return calls.lane.each(request.targets, async target => {
      let team: OpsgenieTeam;
      try {
        team = await readTeam(calls, teamNameOf(target), 'name');
      } catch (error) {
        return answerOfError(target, error);
      }
      try {
        const { levels, notified } = await chains.of(team);
        const { responders, warnings } = notified;
        return {
          target,
          outcome: 'ok',
          title: team.name || teamNameOf(target),
          paging: 'active',
          levels,
          users: await source.users(responders),
          ...(warnings.length > 0 && { warnings }),
        };
      } catch (error) {
        // The team is there; something on the way to its people is not.
        return failedAnswer(target, error);
      }
    });
  }

  /** {@inheritDoc OnCallProvider.directory} */
  async directory(signal: AbortSignal): Promise<DirectoryEntry[]> {
    const teams = await listTeams(this.#api.calls(signal));
    return teams.flatMap(({ name }) =>
      name
        ? [
            {
              target: teamTarget(name),
              title: name,
              ...directoryAnnotations(TEAM, this.#account, name),
            },
          ]
        : [],
    );
  }

  /** {@inheritDoc OnCallProvider.incidents} */
  async incidents(request: ProviderRequest): Promise<ProviderIncident[]> {
    const calls = this.#api.calls(request.signal);
    const { incidentPriorities } = this.#account;
    const found = await calls.lane.each(request.targets, async target => {
      try {
        const alerts = await readAlerts(
          calls,
          teamNameOf(target),
          incidentPriorities,
          request,
        );
        return alerts.map(alert => toIncident(alert, target));
      } catch (error) {
        reportFailure(request, target, error);
        return [];
      }
    });
    return found.flat();
  }
}
