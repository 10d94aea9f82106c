import { Shift, icsShifts } from '@callboard/backstage-plugin-oncall-common';
import { PeopleStore } from '../people/PeopleStore';
import { createMatcher } from './matchPeople';
import { FeedStore } from './FeedStore';

/** A feed's shifts. */
export interface ReadFeed {
  shifts: Shift[];
  /** When the feed last answered, ISO 8601. */
  asOf: string;
  /** Shifts are known up to here, milliseconds since the epoch. */
  knownUntil: number;
}

/** What computing wants to know of calendar feeds. */
export interface FeedReader {
  /** By name; one that never answered is left out. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, ReadFeed>>;
}

/** What the feeds said when they last answered, with the people the catalog has now. */
export class DefaultFeedReader implements FeedReader {
  readonly #feeds: FeedStore;
  readonly #people: PeopleStore;

  static create(options: {
    feeds: FeedStore;
    people: PeopleStore;
  }): DefaultFeedReader {
    return new DefaultFeedReader(options);
  }

  private constructor(options: { feeds: FeedStore; people: PeopleStore }) {
    this.#feeds = options.feeds;
    this.#people = options.people;
  }

  async read(names: readonly string[]): Promise<ReadonlyMap<string, ReadFeed>> {
    if (names.length === 0) {
      return new Map();
    }
    const feeds = await this.#feeds.get(names);
    const matcher = createMatcher(await this.#people.allUsers());
    const found = new Map<string, ReadFeed>();
    for (const { name, occurrences, asOf, knownUntil } of feeds) {
      const match = matcher(name);
      const shifts = icsShifts(occurrences, match.refsOf);
      await this.#people.saveExternals(match.externals());
      found.set(name, { shifts, asOf, knownUntil });
    }
    return found;
  }
}
