import { isError } from '@callboard/backstage-plugin-callboard-common';
import {
  ComputedSchedule,
  computeLoad,
  computeSchedule,
  LoadOfPerson,
  OnCallScheduleDocument,
  parseOnCallSchedule,
  SchedulePreview,
  Span,
  toPreview,
} from '@callboard/backstage-plugin-oncall-common';
import { feedsOf } from '../computing/Ingredients';
import { HolidayConfig } from '../config';
import { FeedReader } from '../feeds/FeedReader';
import { FeedStore } from '../feeds/FeedStore';
import { loadHolidays } from '../load/Holidays';
import { PeopleStore } from '../people/PeopleStore';
import { InvalidDocumentError } from './InvalidDocumentError';
import { PreviewService } from './PreviewService';

/** What the service is made of. */
export interface DefaultPreviewServiceOptions {
  feedReader: FeedReader;
  feeds: FeedStore;
  calendars: readonly HolidayConfig[];
  people: PeopleStore;
}

/** Computes with the calculus of the catalog's schedules. */
export class DefaultPreviewService implements PreviewService {
  readonly #options: DefaultPreviewServiceOptions;

  static create(options: DefaultPreviewServiceOptions): DefaultPreviewService {
    return new DefaultPreviewService(options);
  }

  private constructor(options: DefaultPreviewServiceOptions) {
    this.#options = options;
  }

  async preview(yaml: string, range: Span): Promise<SchedulePreview> {
    const { document, issues } = parseOnCallSchedule(yaml);
    if (!document) {
      throw new InvalidDocumentError(issues.filter(isError));
    }
    const feeds = await this.#options.feedReader.read(feedsOf(document));
    const computed = computeSchedule(document, {
      range,
      feeds: Object.fromEntries(
        [...feeds].map(([name, { shifts }]) => [name, shifts]),
      ),
    });
    return {
      ...toPreview(computed),
      load: await this.#load(document, computed),
      issues,
    };
  }

  async #load(
    document: OnCallScheduleDocument,
    { range, levels }: ComputedSchedule,
  ): Promise<LoadOfPerson[]> {
    const { people } = this.#options;
    const { holidays: calendar = '' } = document;
    const shifts = levels.flatMap(level =>
      level.shifts.flatMap(({ start, end, users }) =>
        users.map(user => ({ user, start, end })),
      ),
    );
    const [users, dates] = await Promise.all([
      people.users(shifts.map(({ user }) => user)),
      loadHolidays(new Set([calendar]), this.#options),
    ]);
    const zones = new Map(users.map(({ ref, timeZone }) => [ref, timeZone]));
    return computeLoad({
      shifts,
      range,
      timeZoneOf: user => zones.get(user) ?? document.timeZone,
      holidaysOf: () => dates.get(calendar),
    });
  }
}
