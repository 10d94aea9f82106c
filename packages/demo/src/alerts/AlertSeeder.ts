import { PluginRequestOptions } from '@callboard/backstage-plugin-callboard-common';
import { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';
import { Happening } from '../events';
import { alertsOf } from './alertsOf';

const HISTORY_SECONDS = 24 * 3600;

/** What the seeder needs of the outside. */
export interface AlertSeederOptions {
  timeline: readonly Happening[];
  runbooksApi: Pick<RunbooksApi, 'sendAlerts'>;
  /** Credentials of the demo's own service. */
  credentials(): Promise<PluginRequestOptions>;
  /** Where the handbook is served. */
  handbook: string;
  /** When the demo was first started, epoch seconds. */
  start: number;
  /** Epoch seconds. */
  now(): number;
}

/** Tells what fires in the demo company, as its Alertmanager would: again and again while it lasts. */
export class AlertSeeder {
  readonly #options: AlertSeederOptions;

  static create(options: AlertSeederOptions): AlertSeeder {
    return new AlertSeeder(options);
  }

  private constructor(options: AlertSeederOptions) {
    this.#options = options;
  }

  /** @throws ResponseError when the endpoint does not answer */
  async run(): Promise<void> {
    const { timeline, runbooksApi, credentials, handbook, start, now } =
      this.#options;
    const to = now();
    const span = { start, from: to - HISTORY_SECONDS, to };
    const alerts = alertsOf(timeline, span, handbook);
    if (alerts.length === 0) return;
    await runbooksApi.sendAlerts(
      { version: '4', receiver: 'callboard', alerts },
      await credentials(),
    );
  }
}
