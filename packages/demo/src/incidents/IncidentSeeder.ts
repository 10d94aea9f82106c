import {
  OnCallApi,
  OnCallRequestOptions,
} from '@callboard/backstage-plugin-oncall-common';
import { Happening } from '../events';
import { incidentsOf } from './incidentsOf';

const HISTORY_SECONDS = 90 * 24 * 3600;

/** What the seeder needs of the outside. */
export interface IncidentSeederOptions {
  timeline: readonly Happening[];
  onCallApi: Pick<OnCallApi, 'recordIncidents'>;
  /** Credentials of the demo's own service. */
  credentials(): Promise<OnCallRequestOptions>;
  /** When the demo was first started, epoch seconds. */
  start: number;
  /** Epoch seconds. */
  now(): number;
}

/** Reports the demo company's incidents through the public endpoint. Sending them all again changes nothing. */
export class IncidentSeeder {
  readonly #options: IncidentSeederOptions;

  static create(options: IncidentSeederOptions): IncidentSeeder {
    return new IncidentSeeder(options);
  }

  private constructor(options: IncidentSeederOptions) {
    this.#options = options;
  }

  /** @throws ResponseError when the endpoint does not answer */
  async run(): Promise<void> {
    const { timeline, onCallApi, credentials, start, now } = this.#options;
    const to = now();
    const incidents = incidentsOf(timeline, {
      start,
      from: start - HISTORY_SECONDS,
      to,
    });
    await onCallApi.recordIncidents(
      { source: 'demo', incidents },
      await credentials(),
    );
  }
}
