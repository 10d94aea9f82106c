import { createHash } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import { writeIcs } from '@callboard/backstage-plugin-oncall-common';
import { describePeople } from '../people/describePeople';
import { PeopleStore } from '../people/PeopleStore';
import { Horizon, horizonAt } from '../schedules/horizon';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { explain } from '../service/words/toTurn';
import { CalendarStore } from './CalendarStore';
import { CalendarSubjects } from './CalendarSubjects';
import { toEvents } from './toEvents';
import { hashToken } from './token';

const REFRESH_MINUTES = 60;

/** What reading a calendar needs. */
export interface CalendarReaderOptions {
  store: CalendarStore;
  subjects: CalendarSubjects;
  schedules: ScheduleStore;
  people: PeopleStore;
  horizon: Horizon;
  now: () => Date;
}

/** A calendar as it is written. */
export interface WrittenCalendar {
  ics: string;
  /** The same as long as name and shifts are; the instant of writing is not in it. */
  etag: string;
}

/**
 * Reads calendars for whoever has their address.
 *
 * No permission can be asked about here: a calendar program has no credentials, and nobody can act as the person who
 * made the address. What they might see was looked at when they made it. From then on it is theirs as long as they are in
 * the catalog: with them, all of their addresses go dead, also where nobody revoked them.
 */
export class CalendarReader {
  readonly #options: CalendarReaderOptions;

  static create(options: CalendarReaderOptions): CalendarReader {
    return new CalendarReader(options);
  }

  private constructor(options: CalendarReaderOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError, in the same words for an address that never was, is revoked, or of somebody who left */
  async read(token: string): Promise<WrittenCalendar> {
    const { store, subjects, people, horizon } = this.#options;
    const calendar = await store.find(hashToken(token));
    const creators = await people.users(calendar ? [calendar.createdBy] : []);
    if (!calendar || creators.length === 0) {
      throw new NotFoundError('There is no calendar at this address');
    }
    const now = this.#options.now().getTime();
    await store.touch(calendar, now);
    const range = horizonAt(now, horizon);
    const tiles = await subjects.tiles(calendar, range);
    const shifts = toEvents(tiles, range, {
      scope: calendar.scope,
      titleOf: await this.#titles(tiles.map(({ schedule }) => schedule)),
      nameOf: await this.#names(tiles.flatMap(({ users }) => users)),
      reasonOf: tile => explain(tile.reason).reason,
    });
    const name = `On call: ${await subjects.nameOf(calendar)}`;
    return {
      ics: writeIcs({ name, shifts, refreshMinutes: REFRESH_MINUTES, now }),
      etag: `"${createHash('sha256')
        .update(JSON.stringify([name, shifts]))
        .digest('base64url')}"`,
    };
  }

  async #titles(refs: string[]): Promise<(ref: string) => string> {
    const known = await this.#options.schedules.get(refs);
    return ref => known.get(ref)?.title ?? ref;
  }

  async #names(refs: string[]): Promise<(ref: string) => string> {
    const known = await describePeople(refs, this.#options.people);
    return ref => known[ref]?.name ?? ref;
  }
}
