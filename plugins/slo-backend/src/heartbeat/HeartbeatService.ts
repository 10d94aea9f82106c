import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { EvaluationHealth } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { Heartbeat } from './Heartbeat';

/** Whether evaluation is alive, for people and for monitors. */
export interface HeartbeatService {
  /** @throws NotAllowedError for whoever may not read SLOs */
  health(options: SloServiceOptions): Promise<EvaluationHealth>;

  /** For monitors without credentials: yes or no, and nothing else. */
  alive(): Promise<boolean>;
}

/** Tells the details to whoever may read SLOs, and to everybody whether it is alive. */
export class AuthorizedHeartbeatService implements HeartbeatService {
  readonly #heartbeat: Heartbeat;
  readonly #authorizer: Authorizer;

  static create(options: {
    heartbeat: Heartbeat;
    authorizer: Authorizer;
  }): AuthorizedHeartbeatService {
    return new AuthorizedHeartbeatService(
      options.heartbeat,
      options.authorizer,
    );
  }

  private constructor(heartbeat: Heartbeat, authorizer: Authorizer) {
    this.#heartbeat = heartbeat;
    this.#authorizer = authorizer;
  }

  async health(options: SloServiceOptions): Promise<EvaluationHealth> {
    await this.#authorizer.narrowed(options);
    return this.#heartbeat.health();
  }

  async alive(): Promise<boolean> {
    return (await this.#heartbeat.health()).alive;
  }
}
