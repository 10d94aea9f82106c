import {
  SloApi,
  SloRequestOptions,
} from '@callboard/backstage-plugin-slo-common';
import { eventsBetween } from './eventsBetween';
import { Happening } from './timeline';

const HISTORY_SECONDS = 90 * 24 * 3600;

/** What the seeder needs of the outside. */
export interface EventSeederOptions {
  timeline: readonly Happening[];
  sloApi: Pick<SloApi, 'recordEvents'>;
  /** Credentials of the demo's own service. */
  credentials(): Promise<SloRequestOptions>;
  /** When the demo was first started, epoch seconds. */
  start: number;
  /** Epoch seconds. */
  now(): number;
}

/** Records what happened at the demo company, through the public endpoint. Sending it all again changes nothing. */
export class EventSeeder {
  readonly #options: EventSeederOptions;

  static create(options: EventSeederOptions): EventSeeder {
    return new EventSeeder(options);
  }

  private constructor(options: EventSeederOptions) {
    this.#options = options;
  }

  /** @throws ResponseError when the endpoint does not answer */
  async run(): Promise<void> {
    const { timeline, sloApi, credentials, start } = this.#options;
    const to = this.#options.now();
    const events = eventsBetween(timeline, {
      start,
      from: start - HISTORY_SECONDS,
      to,
    });
    await sloApi.recordEvents(events, await credentials());
  }
}
