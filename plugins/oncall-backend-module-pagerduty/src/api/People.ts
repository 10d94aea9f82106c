import {
  isNotFound,
  ProviderUser,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from './Calls';
import { Person, PersonSchema } from './common';

const Answer = z.object({ user: PersonSchema });

/** Names and addresses seldom change; who left is noticed within this time. */
const KEEP_MS = 6 * 3_600_000;

/** A user as the backend takes them. */
export function toUser(person: Person): ProviderUser {
  const { id, name, summary, email, html_url, deleted_at, type } = person;
  return {
    id,
    name: name || summary || id,
    email: email || undefined,
    url: webUrl(html_url),
    ...((deleted_at || type?.startsWith('inactive_')) && { deleted: true }),
  };
}

/** What is known of an account's users, over several fetches. */
export class People {
  readonly #now: () => number;
  readonly #known = new Map<string, { user: ProviderUser; until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A user as an answer brought it; references know only a name, and what they know is kept until there is more. */
  learn(person: Person): void {
    const user = toUser(person);
    const isFull = person.type === 'user' || user.deleted;
    if (!isFull && this.#get(user.id)) return;
    const until = isFull ? this.#now() + KEEP_MS : 0;
    this.#known.set(user.id, { user, until });
  }

  /**
   * Users by their ids. Who is not known in full is asked for: `GET /users/{id}`. When that fails, what is known of them
   * stands: a name without an address is worth more than no schedule.
   */
  async find(calls: Calls, ids: Iterable<string>): Promise<ProviderUser[]> {
    return calls.lane.each([...new Set(ids)], async id => {
      const known = this.#get(id);
      if (known && known.until > this.#now()) return known.user;
      try {
        this.learn((await calls.get(Answer, ['users', id])).user);
      } catch (error) {
        const user = known?.user ?? { id, name: id };
        if (!isNotFound(error)) return user;
        const until = this.#now() + KEEP_MS;
        this.#known.set(id, { user: { ...user, deleted: true }, until });
      }
      return this.#get(id)?.user ?? { id, name: id };
    });
  }

  #get(id: string) {
    return this.#known.get(id);
  }
}
