import {
  ProviderUser,
  readItems,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from '../api/Calls';
import { Text } from '../api/fields';
import { Responder } from '../timeline/model';

const User = z.object({
  accountId: z.string(),
  displayName: Text,
  /** Shown only where the person's privacy settings let it. */
  emailAddress: Text,
  active: z.boolean().optional().catch(undefined),
});

const Answer = z.object({ values: z.array(z.unknown()) });

/** Account ids of one request: they are up to 128 characters long, and a URL is not. */
const AT_ONCE = 50;
/** Names seldom change; who left is noticed within this time. */
const KEEP_MS = 6 * 3_600_000;

/** The people of a site, over several fetches. */
export class JsmPeople {
  readonly #now: () => number;
  readonly #known = new Map<string, { user: ProviderUser; until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Users by their Atlassian accounts; where names cannot be seen, the id stays. */
  async find(calls: Calls, responders: Responder[]): Promise<ProviderUser[]> {
    const unique = new Map(responders.map(one => [one.id, one]));
    const unknown = [...unique.values()].filter(({ id, type }) => {
      const known = this.#known.get(id);
      return type === 'user' && !(known && known.until > this.#now());
    });
    for (let at = 0; at < unknown.length; at += AT_ONCE) {
      await this.#ask(
        calls,
        unknown.slice(at, at + AT_ONCE).map(({ id }) => id),
      );
    }
    return [...unique.values()].map(({ id, name, type, deleted }) => ({
      id,
      name: name || (type === 'user' ? id : `${type} ${id}`),
      ...this.#known.get(id)?.user,
      ...(deleted && { deleted: true }),
    }));
  }

  /**
   * `GET /rest/api/3/user/bulk`:
   * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get
   */
  async #ask(calls: Calls, accountId: string[]): Promise<void> {
    try {
      const segments = ['rest', 'api', '3', 'user', 'bulk'];
      const query = { accountId, maxResults: AT_ONCE };
      const { values } = await calls.get(Answer, segments, query);
      for (const user of readItems(User, values).items) {
        this.#known.set(user.accountId, {
          user: toUser(user),
          until: this.#now() + KEEP_MS,
        });
      }
    } catch {
      // A schedule with ids is worth more than none.
    }
  }
}

function toUser(user: z.infer<typeof User>): ProviderUser {
  return {
    id: user.accountId,
    name: user.displayName || user.accountId,
    email: user.emailAddress || undefined,
    ...(user.active === false && { deleted: true }),
  };
}
