import { LoggerService } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';
import { EvaluationHealth } from '@callboard/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { EvaluationRow } from '../database/rows';

/** How long one evaluation of everything may take. */
export const EVALUATION_TIMEOUT: HumanDuration = { minutes: 1 };

const ROW = 'evaluation';
/** Evaluation is dead when it has missed this many turns. */
const MISSED_TURNS = 3;
/** Pages ask often; what they are told may be this old. */
const REMEMBERED_MS = 5_000;

/** What the dead-man's switch needs. */
export interface HeartbeatOptions {
  knex: Knex;
  intervalSeconds: number;
  /** How long one evaluation of everything may take. */
  timeoutSeconds: number;
  /** Tells clients to read everything again. */
  announceAll: () => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

const minutes = (seconds: number) => `${Math.round(seconds / 60)} minutes`;

/**
 * The dead-man's switch of evaluation: who runs to the end says so, and everybody else notices when nobody does. A
 * status whose computation has stopped looks like any other; this is what tells them apart.
 */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  readonly #startedAt: number;
  #remembered: { until: number; completedAt: number | undefined } | undefined;

  static create(options: HeartbeatOptions): Heartbeat {
    return new Heartbeat(options);
  }

  private constructor(options: HeartbeatOptions) {
    this.#options = options;
    this.#startedAt = options.now().getTime();
  }

  /** Evaluation of everything has come to its end. */
  async beat(): Promise<void> {
    const { knex, announceAll, logger, now } = this.#options;
    const at = now();
    const wasNoticed = await knex.transaction(async tx => {
      const [before] = await tx<EvaluationRow>('slo_evaluation').where(
        'id',
        ROW,
      );
      await tx<EvaluationRow>('slo_evaluation')
        .insert({ id: ROW, completed_at: at.toISOString(), noticed_at: null })
        .onConflict('id')
        .merge();
      return Boolean(before?.noticed_at);
    });
    this.#remembered = undefined;
    if (wasNoticed) {
      logger.info('Evaluation of SLOs runs again');
      await announceAll();
    }
  }

  /** Whether evaluation is alive; at most a few seconds old. */
  async health(): Promise<EvaluationHealth> {
    const { intervalSeconds, now } = this.#options;
    const completedAt = await this.#completedAt();
    const overdueSeconds = this.#overdue(completedAt ?? this.#startedAt);
    const lastCompleted =
      completedAt === undefined
        ? undefined
        : new Date(completedAt).toISOString();
    const alive = overdueSeconds <= 0;
    const silence = (now().getTime() - (completedAt ?? this.#startedAt)) / 1000;
    return {
      alive,
      expectedEverySeconds: intervalSeconds,
      ...(lastCompleted && { lastCompleted }),
      ...(!alive && {
        overdueSeconds,
        message: lastCompleted
          ? `Evaluation last ran to its end ${minutes(
              silence,
            )} ago: figures and verdicts are as old as that`
          : `Evaluation has not run to its end once in ${minutes(silence)}`,
      }),
    };
  }

  /**
   * Says once, in the log and to clients, that evaluation has stopped. A process that has only just started gives it
   * time to run.
   */
  async watch(): Promise<void> {
    const { knex, announceAll, logger, now } = this.#options;
    const [row] = await knex<EvaluationRow>('slo_evaluation').where('id', ROW);
    const last = row ? Date.parse(row.completed_at) : 0;
    if (this.#overdue(Math.max(last, this.#startedAt)) <= 0) {
      return;
    }
    const noticed = row
      ? await knex<EvaluationRow>('slo_evaluation')
          .where({ id: ROW, completed_at: row.completed_at })
          .whereNull('noticed_at')
          .update({ noticed_at: now().toISOString() })
      : await this.#noticeNeverRun();
    if (noticed > 0) {
      this.#remembered = undefined;
      const { message } = await this.health();
      logger.error(`${message}; see the log of the task "evaluate"`);
      await announceAll();
    }
  }

  /** There is no row before the first evaluation: the beginning of time stands for "never". */
  async #noticeNeverRun(): Promise<number> {
    const { knex, now } = this.#options;
    await knex<EvaluationRow>('slo_evaluation')
      .insert({
        id: ROW,
        completed_at: new Date(0).toISOString(),
        noticed_at: now().toISOString(),
      })
      .onConflict('id')
      .ignore();
    return 1;
  }

  /** Seconds past the time it should have been heard of again; not positive while that is yet to come. */
  #overdue(since: number): number {
    const { intervalSeconds, timeoutSeconds, now } = this.#options;
    const allowed = MISSED_TURNS * intervalSeconds + timeoutSeconds;
    return (now().getTime() - since) / 1000 - allowed;
  }

  async #completedAt(): Promise<number | undefined> {
    const at = this.#options.now().getTime();
    if (!this.#remembered || this.#remembered.until <= at) {
      const [row] = await this.#options
        .knex<EvaluationRow>('slo_evaluation')
        .where('id', ROW);
      const completed = row ? Date.parse(row.completed_at) : 0;
      this.#remembered = {
        until: at + REMEMBERED_MS,
        completedAt: completed > 0 ? completed : undefined,
      };
    }
    return this.#remembered.completedAt;
  }
}
