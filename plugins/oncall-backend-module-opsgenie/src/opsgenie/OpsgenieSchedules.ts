import { ProviderUser } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from '../api/Calls';
import { Named, Text } from '../api/fields';
import {
  Participant,
  Period,
  Responder,
  ScheduleHead,
  ScheduleSource,
} from '../timeline/model';
import { OnCalls, periodsOf, Timeline } from '../timeline/schemas';
import { OpsgeniePeople } from './OpsgeniePeople';

const Head = z.object({
  data: Named.extend({ timezone: Text, enabled: z.boolean().optional() }),
});

const DAY = 86_400_000;

/** Schedules of Opsgenie: https://docs.opsgenie.com/docs/schedule-api, https://docs.opsgenie.com/docs/who-is-on-call-api */
export class OpsgenieSchedules implements ScheduleSource {
  readonly #calls: Calls;
  readonly #people: OpsgeniePeople;

  constructor(calls: Calls, people: OpsgeniePeople) {
    this.#calls = calls;
    this.#people = people;
  }

  /** `GET /v2/schedules/:id`. */
  async head(id: string): Promise<ScheduleHead> {
    return (await this.#calls.get(Head, ['v2', 'schedules', id])).data;
  }

  /** `GET /v2/schedules/:id/timeline`. */
  async periods(
    id: string,
    { from, to }: { from: number; to: number },
  ): Promise<Period[]> {
    const { data } = await this.#calls.get(
      z.object({ data: Timeline }),
      ['v2', 'schedules', id, 'timeline'],
      {
        date: new Date(from).toISOString(),
        interval: Math.ceil((to - from) / DAY),
        intervalUnit: 'days',
      },
    );
    return periodsOf(data);
  }

  /** `GET /v2/schedules/:id/on-calls`. */
  async onCalls(id: string, at: number): Promise<Participant[]> {
    const { data } = await this.#calls.get(
      z.object({ data: OnCalls }),
      ['v2', 'schedules', id, 'on-calls'],
      { flat: false, date: new Date(at).toISOString() },
    );
    return data.onCallParticipants;
  }

  /** {@inheritDoc ScheduleSource.users} */
  async users(responders: Responder[]): Promise<ProviderUser[]> {
    return this.#people.find(this.#calls, responders);
  }
}
