import {
  describeFailure,
  ProviderUser,
} from '@callboard/backstage-plugin-oncall-node';
import { Calls } from './api/Calls';
import { Shift, User } from './api/schemas';

/** The people of an account, whose list is read once, and only when somebody asks. */
export class People {
  readonly #calls: Calls;
  #list: Promise<Map<string, User>> | undefined;

  constructor(calls: Calls) {
    this.#calls = calls;
  }

  /**
   * The people of shifts. Shifts bring name and address; who comes without an address is looked up, and is gone when
   * the list does not have them.
   */
  async ofShifts(
    shifts: Shift[],
  ): Promise<{ users: ProviderUser[]; warnings: string[] }> {
    const users = new Map<string, ProviderUser>(
      shifts.map(shift => [
        shift.user_pk,
        {
          id: shift.user_pk,
          name: shift.user_username || shift.user_pk,
          email: shift.user_email || undefined,
        },
      ]),
    );
    const unknown = [...users.values()].filter(({ email }) => !email);
    if (unknown.length === 0)
      return { users: [...users.values()], warnings: [] };
    try {
      const list = await this.#all();
      for (const user of unknown) {
        const found = list.get(user.id);
        users.set(
          user.id,
          found
            ? { ...user, email: found.email || undefined }
            : { ...user, deleted: true },
        );
      }
      return { users: [...users.values()], warnings: [] };
    } catch (error) {
      const { code } = describeFailure(error);
      const names = unknown.map(({ name }) => name).join(', ');
      return {
        users: [...users.values()],
        warnings: [
          `No address of ${names}, and users cannot be read (${code})`,
        ],
      };
    }
  }

  /** One person; undefined where the list cannot be read or does not have them. */
  async find(id: string): Promise<ProviderUser | undefined> {
    try {
      const user = (await this.#all()).get(id);
      return (
        user && { id, name: user.username, email: user.email || undefined }
      );
    } catch {
      // An incident without its responder is worth more than none.
      return undefined;
    }
  }

  #all(): Promise<Map<string, User>> {
    this.#list ??= this.#calls
      .users()
      .then(users => new Map(users.map(user => [user.id, user])));
    return this.#list;
  }
}
