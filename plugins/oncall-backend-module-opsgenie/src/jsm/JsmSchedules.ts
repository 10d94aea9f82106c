import {
  nextOffset,
  ProviderUser,
  readItems,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Named, Text } from '../api/fields';
import {
  Participant,
  Period,
  Responder,
  ScheduleHead,
  ScheduleSource,
} from '../timeline/model';
import { OnCalls, periodsOf, Timeline } from '../timeline/schemas';
import { JsmCalls } from './JsmApi';
import { JsmPeople } from './JsmPeople';

const Head = Named.extend({
  timezone: Text,
  enabled: z.boolean().optional().catch(undefined),
});

const List = z.object({
  values: z.array(z.unknown()),
  links: z.object({ next: z.string().nullish() }).nullish(),
});

const PAGE_SIZE = 50;
const DAY = 86_400_000;

/**
 * Schedules of Jira Service Management, under
 * https://developer.atlassian.com/cloud/jira/service-desk-ops/rest/v2/api-group-schedules/,
 * …/api-group-schedule-timelines/ and …/api-group-schedule-on-calls/.
 */
export class JsmSchedules implements ScheduleSource {
  readonly #calls: JsmCalls;
  readonly #people: JsmPeople;

  constructor(calls: JsmCalls, people: JsmPeople) {
    this.#calls = calls;
    this.#people = people;
  }

  /** `GET /v1/schedules/{id}`. */
  async head(id: string): Promise<ScheduleHead> {
    return this.#calls.operations.get(Head, ['v1', 'schedules', id]);
  }

  /** `GET /v1/schedules/{id}/timeline`. */
  async periods(
    id: string,
    { from, to }: { from: number; to: number },
  ): Promise<Period[]> {
    const timeline = await this.#calls.operations.get(
      Timeline,
      ['v1', 'schedules', id, 'timeline'],
      {
        date: new Date(from).toISOString(),
        interval: Math.ceil((to - from) / DAY),
        intervalUnit: 'days',
      },
    );
    return periodsOf(timeline);
  }

  /** `GET /v1/schedules/{id}/on-calls`. */
  async onCalls(id: string, at: number): Promise<Participant[]> {
    const { onCallParticipants } = await this.#calls.operations.get(
      OnCalls,
      ['v1', 'schedules', id, 'on-calls'],
      { flat: false, date: new Date(at).toISOString() },
    );
    return onCallParticipants;
  }

  /** {@inheritDoc ScheduleSource.users} */
  async users(responders: Responder[]): Promise<ProviderUser[]> {
    return this.#people.find(this.#calls.people, responders);
  }

  /** All schedules that the token sees. `GET /v1/schedules`. The link to the next page lacks the front of the path. */
  async list(): Promise<ScheduleHead[]> {
    const values = await this.#calls.operations.list(
      List,
      ['v1', 'schedules'],
      { size: PAGE_SIZE, offset: 0 },
      (page, url) => ({
        items: page.values,
        next: nextOffset(url, Boolean(page.links?.next), page.values.length),
      }),
    );
    return readItems(Head, values).items;
  }
}
