import {
  ApiQuery,
  apiUrl,
  Lane,
  nextCursor,
  readAnswer,
  readItems,
  readPages,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { AccountUser, AccountUserAnswer, PaginationAnswer } from './common';
import { Incident, IncidentAnswer } from './incidents';
import { EntriesAnswer, Entry, Schedule, ScheduleAnswer } from './schedules';

/** The most that incidents are given in; other lists allow more. */
const PAGE = 250;

/** A schedule's answer is kept by its key. */
const ScheduleBody = z.object({ schedule: ScheduleAnswer });

/** Who is on call, and which of it are overrides. */
export interface Entries {
  final: Entry[];
  overrides: Entry[];
}

/** The requests of one call of the provider. */
export class Calls {
  readonly #title: string;
  readonly #base: URL;
  readonly #lane: Lane;

  constructor(title: string, base: URL, lane: Lane) {
    this.#title = title;
    this.#base = base;
    this.#lane = lane;
  }

  /** Does something for each item, a few at a time. */
  each<T, R>(items: readonly T[], work: (item: T) => Promise<R>) {
    return this.#lane.each(items, work);
  }

  async schedule(id: string): Promise<Schedule> {
    const body = await this.#lane.json(apiUrl(this.#base, ['schedules', id]));
    return readAnswer(this.#title, ScheduleBody, body).schedule;
  }

  async schedules(): Promise<Schedule[]> {
    const items = await this.#list('schedules');
    return readItems(ScheduleAnswer, items).items;
  }

  /**
   * All entries that overlap a range. The cursor of the next page takes the place of the range's start.
   *
   * @throws ProviderFailure `unexpected-answer` also for one odd entry: a hole would look like a gap
   */
  async entries(
    schedule_id: string,
    { from, to }: { from: number; to: number },
  ): Promise<Entries> {
    const first = apiUrl(this.#base, ['schedule_entries'], {
      schedule_id,
      entry_window_start: new Date(from).toISOString(),
      entry_window_end: new Date(to).toISOString(),
    });
    const pages = await readPages(first, async url => {
      const body = await this.#lane.json(url);
      const page = readAnswer(this.#title, EntriesAnswer, body);
      return {
        items: [page.schedule_entries],
        next: nextCursor(url, this.#after(body), 'entry_window_start'),
      };
    });
    return {
      final: pages.flatMap(({ final }) => final),
      overrides: pages.flatMap(({ overrides }) => overrides),
    };
  }

  /** Everybody, those who left included. */
  async users(): Promise<AccountUser[]> {
    const items = await this.#list('users', { include_inactive: 'true' });
    return readItems(AccountUserAnswer, items).items;
  }

  async incidents(query: ApiQuery): Promise<Incident[]> {
    const items = await this.#list('incidents', query);
    return readItems(IncidentAnswer, items).items;
  }

  /** A list, whose answer has it under its own name. */
  #list(name: string, query: ApiQuery = {}): Promise<unknown[]> {
    const first = apiUrl(this.#base, [name], { page_size: PAGE, ...query });
    const ListBody = z.object({ [name]: z.array(z.unknown()) });
    return readPages(first, async url => {
      const body = await this.#lane.json(url);
      const items = readAnswer(this.#title, ListBody, body)[name] ?? [];
      return { items, next: nextCursor(url, this.#after(body), 'after') };
    });
  }

  #after(body: unknown): string | null | undefined {
    return readAnswer(this.#title, PaginationAnswer, body).pagination_meta
      ?.after;
  }
}
