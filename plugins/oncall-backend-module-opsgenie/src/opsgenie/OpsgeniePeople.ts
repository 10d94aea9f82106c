import {
  ProviderUser,
  readItems,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from '../api/Calls';
import { Text } from '../api/fields';
import { Responder } from '../timeline/model';
import { readList } from './lists';

const User = z.object({
  id: z.string(),
  username: z.string(),
  fullName: Text,
  blocked: z.boolean().nullish().catch(undefined),
});

/** Names seldom change; who left is noticed within this time. */
const KEEP_MS = 6 * 3_600_000;
/** Somebody who is not in the list may be new, so that it is read again; or deleted. */
const LOOK_AGAIN_MS = 10 * 60_000;

const isAddress = (text: string | null | undefined) =>
  Boolean(text && /^[^\s@]+@[^\s@]+$/.test(text));

/** The users of an account, over several fetches. */
export class OpsgeniePeople {
  readonly #now: () => number;
  #known: { users: Map<string, ProviderUser>; readAt: number } | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Users by their ids. Without the list, which not every key may read, their login names stand: they are addresses. */
  async find(calls: Calls, responders: Responder[]): Promise<ProviderUser[]> {
    const unique = new Map(responders.map(one => [one.id, one]));
    const users = await this.#users(calls, [...unique.values()]);
    return [...unique.values()].map(responder => {
      const { id, type, name } = responder;
      const known = users?.get(id);
      if (known) return known;
      return {
        id,
        name: name || id,
        email: isAddress(name) ? name ?? undefined : undefined,
        ...((responder.deleted || (users && type === 'user')) && {
          deleted: true,
        }),
      };
    });
  }

  /** `GET /v2/users`: https://docs.opsgenie.com/docs/user-api */
  async #users(
    calls: Calls,
    wanted: Responder[],
  ): Promise<Map<string, ProviderUser> | undefined> {
    const { users: before, readAt = 0 } = this.#known ?? {};
    const isNew = wanted.some(
      ({ id, type }) => type === 'user' && !before?.has(id),
    );
    const keep = isNew ? LOOK_AGAIN_MS : KEEP_MS;
    if (before && this.#now() - readAt < keep) return before;
    try {
      const { items } = readItems(User, await readList(calls, ['v2', 'users']));
      const users = new Map(items.map(user => [user.id, toUser(user)]));
      this.#known = { users, readAt: this.#now() };
    } catch {
      // What was known before is better than nothing.
    }
    return this.#known?.users;
  }
}

function toUser(user: z.infer<typeof User>): ProviderUser {
  return {
    id: user.id,
    name: user.fullName || user.username,
    email: isAddress(user.username) ? user.username : undefined,
    ...(user.blocked && { deleted: true }),
  };
}
