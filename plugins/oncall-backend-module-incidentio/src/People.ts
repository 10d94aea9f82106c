import {
  describeFailure,
  ProviderUser,
} from '@callboard/backstage-plugin-oncall-node';
import { Calls } from './api/Calls';
import { AccountUser } from './api/common';
import { Entry } from './api/schedules';

/** The people of an organisation, whose list is read once, when the first schedule with anybody in it needs it. */
export class People {
  readonly #calls: Calls;
  #list: Promise<Map<string, AccountUser>> | undefined;

  constructor(calls: Calls) {
    this.#calls = calls;
  }

  /**
   * The people of a schedule. Entries bring name and address; the list of users knows who has left.
   */
  async of(
    entries: Entry[],
  ): Promise<{ users: ProviderUser[]; warnings: string[] }> {
    const known = new Map(
      entries.flatMap(({ user }) => (user ? [[user.id, user]] : [])),
    );
    const people = [...known.values()];
    if (people.length === 0) return { users: [], warnings: [] };
    let list: Map<string, AccountUser> | undefined;
    const warnings: string[] = [];
    try {
      list = await this.#all();
    } catch (error) {
      const { code } = describeFailure(error);
      warnings.push(`Users cannot be read (${code}): who has left is unknown`);
    }
    const users = people.map(({ id, name, email }) => {
      const listed = list?.get(id);
      // Older answers do not say who is active.
      const gone = list && (!listed || listed.is_active === false);
      return {
        id,
        name: name || listed?.name || id,
        email: email || listed?.email || undefined,
        ...(gone && { deleted: true }),
      };
    });
    return { users, warnings };
  }

  #all(): Promise<Map<string, AccountUser>> {
    this.#list ??= this.#calls
      .users()
      .then(users => new Map(users.map(user => [user.id, user])));
    return this.#list;
  }
}
