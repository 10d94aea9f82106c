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
  ProviderRequest,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';
import { JSM_SCHEDULE } from '../annotations';
import { JsmAccount } from '../config';
import { ScheduleReader } from '../timeline/ScheduleReader';
import { JsmApi } from './JsmApi';
import { JsmPeople } from './JsmPeople';
import { JsmSchedules } from './JsmSchedules';

/** The operations of one Jira Service Management site. */
export class JsmProvider implements OnCallProvider {
  readonly name = 'jsm';
  readonly title = 'Jira Service Management';
  readonly instance: string;
  readonly #account: JsmAccount;
  readonly #environment: HttpEnvironment;
  readonly #api: JsmApi;
  readonly #people: JsmPeople;

  private constructor(account: JsmAccount, environment: HttpEnvironment) {
    this.instance = account.name;
    this.#account = account;
    this.#environment = environment;
    this.#api = new JsmApi(account, environment);
    this.#people = new JsmPeople(() => environment.now());
  }

  static create(
    account: JsmAccount,
    environment = systemEnvironment,
  ): JsmProvider {
    return new JsmProvider(account, environment);
  }

  /** {@inheritDoc OnCallProvider.targetsOf} */
  targetsOf(annotations: Readonly<Record<string, string>>): ProviderTarget[] {
    return annotatedTargets(JSM_SCHEDULE, this.#account, annotations);
  }

  /** {@inheritDoc OnCallProvider.fetch} */
  async fetch(request: ProviderRequest): Promise<ProviderAnswer[]> {
    const calls = this.#api.calls(request.signal);
    const source = new JsmSchedules(calls, this.#people);
    const schedules = new ScheduleReader(source, calls.lane, {
      range: request,
      now: this.#environment.now(),
    });
    return calls.lane.each(request.targets, target =>
      answerOf(target, schedules, source),
    );
  }

  /** {@inheritDoc OnCallProvider.directory} */
  async directory(signal: AbortSignal): Promise<DirectoryEntry[]> {
    const source = new JsmSchedules(this.#api.calls(signal), this.#people);
    return (await source.list()).map(({ id, name }) => ({
      target: { kind: 'schedule', id },
      title: name || id,
      ...directoryAnnotations(JSM_SCHEDULE, this.#account, id),
    }));
  }
}

async function answerOf(
  target: ProviderTarget,
  schedules: ScheduleReader,
  source: JsmSchedules,
): Promise<ProviderAnswer> {
  try {
    const read = await schedules.read(target.id);
    const { head, shifts, responders, warnings } = read;
    const title = head.name || head.id;
    return {
      target,
      outcome: 'ok',
      title,
      timeZone: head.timezone ?? undefined,
      paging: head.enabled === false ? 'disabled' : 'active',
      levels: [{ name: title, shifts }],
      users: await source.users(responders),
      ...(warnings.length > 0 && { warnings }),
    };
  } catch (error) {
    return answerOfError(target, error);
  }
}
