import {
  ApiQuery,
  apiUrl,
  Lane,
  readAnswer,
  readItems,
  readPages,
} from '@callboard/backstage-plugin-oncall-node';
import {
  AlertGroup,
  AlertGroupAnswer,
  PageAnswer,
  Schedule,
  ScheduleAnswer,
  Shift,
  ShiftAnswer,
  User,
  UserAnswer,
} from './schemas';

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The link to the next page may name a host that only the server itself knows: its query alone is taken. */
function sameWay(url: URL, link: string): URL {
  const next = new URL(url);
  next.search = URL.parse(link, url)?.search ?? '';
  return next;
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

  async schedules(): Promise<Schedule[]> {
    const items = await this.#list('schedules');
    return readItems(ScheduleAnswer, items).items;
  }

  async schedule(id: string): Promise<Schedule> {
    const body = await this.#lane.json(this.#url(['schedules', id]));
    return readAnswer(this.#title, ScheduleAnswer, body);
  }

  /**
   * Who is on call, cut to the days asked for: the documented form of dates is the day, in UTC.
   *
   * @throws ProviderFailure `unexpected-answer` also for one odd shift: a hole would look like a gap
   */
  async finalShifts(
    id: string,
    range: { from: number; to: number },
  ): Promise<Shift[]> {
    const url = apiUrl(this.#base, ['schedules', id, 'final_shifts'], {
      start_date: day(range.from),
      end_date: day(range.to + 86_400_000 - 1),
    });
    const items = await this.#pages(url);
    return items.map(item => readAnswer(this.#title, ShiftAnswer, item));
  }

  async users(): Promise<User[]> {
    const items = await this.#list('users', { short: 'true' });
    return readItems(UserAnswer, items).items;
  }

  async alertGroups(query: ApiQuery): Promise<AlertGroup[]> {
    const items = await this.#list('alert_groups', query);
    return readItems(AlertGroupAnswer, items).items;
  }

  #list(name: string, query: ApiQuery = {}): Promise<unknown[]> {
    return this.#pages(this.#url([name], query));
  }

  #pages(first: URL): Promise<unknown[]> {
    return readPages(first, async url => {
      const body = await this.#lane.json(url);
      const { results, next } = readAnswer(this.#title, PageAnswer, body);
      return { items: results, next: next && sameWay(url, next) };
    });
  }

  /** Without the slash at the end Django redirects, and redirects are not followed. */
  #url(segments: string[], query: ApiQuery = {}): URL {
    const url = apiUrl(this.#base, segments, query);
    url.pathname += '/';
    return url;
  }
}
