import {
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, stringifyError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Caller, personOf } from '@callboard/backstage-plugin-callboard-node';
import {
  onCallOverrideAnyPermission,
  onCallOverridePermission,
} from '@callboard/backstage-plugin-oncall-common';
import { PeopleStore } from '../people/PeopleStore';
import { ShiftStore } from '../schedules/ShiftStore';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { Intention, mayOverride, Standing } from './Standing';

/** What finding out who may override needs. */
export interface OverrideAuthorityOptions {
  permissions: PermissionsService;
  userInfo: UserInfoService;
  people: PeopleStore;
  shifts: ShiftStore;
  /** How far ahead shifts are known. */
  aheadMs: number;
  logger: LoggerService;
  now: () => Date;
}

/** Tells what callers are to schedules, and what they may therefore do to them. */
export class OverrideAuthority {
  readonly #options: OverrideAuthorityOptions;

  static create(options: OverrideAuthorityOptions): OverrideAuthority {
    return new OverrideAuthority(options);
  }

  private constructor(options: OverrideAuthorityOptions) {
    this.#options = options;
  }

  /** What a caller is to schedules, in their order. */
  async standings(
    schedules: readonly StoredSchedule[],
    caller: Caller,
  ): Promise<Standing[]> {
    const person = personOf(caller.credentials);
    const [permitted, any] = await this.#permitted(caller);
    const selves = await this.#selves(caller);
    const onCall = await this.#onCallIn(selves);
    return schedules.map(({ ref, ownerRef, document }) => ({
      permitted,
      any,
      person,
      owner: ownerRef !== undefined && selves.has(ownerRef),
      participant:
        onCall.has(ref) ||
        (document?.levels ?? []).some(({ layers }) =>
          layers.some(({ rotation }) =>
            rotation?.participants.some(
              participant => participant !== null && selves.has(participant),
            ),
          ),
        ),
    }));
  }

  /** @throws NotAllowedError saying who may */
  async require(
    schedule: StoredSchedule,
    intention: Intention,
    caller: Caller,
  ): Promise<void> {
    const [standing] = await this.standings([schedule], caller);
    if (!standing || !mayOverride(standing, intention)) {
      throw new NotAllowedError(
        standing?.permitted
          ? `${schedule.ref} is changed by members of ${
              schedule.ownerRef ?? 'its owner'
            }; who takes turns in it may take a shift or give away their own, and undo what concerns them`
          : `The permission ${onCallOverridePermission.name} is needed`,
      );
    }
  }

  async #permitted({ credentials }: Caller): Promise<[boolean, boolean]> {
    const [some, any] = await this.#options.permissions.authorize(
      [
        { permission: onCallOverridePermission },
        { permission: onCallOverrideAnyPermission },
      ],
      { credentials },
    );
    return [
      some?.result === AuthorizeResult.ALLOW,
      any?.result === AuthorizeResult.ALLOW,
    ];
  }

  /** The caller and the groups they are in, by their token and by the catalog: after a change one may be ahead. */
  async #selves(caller: Caller): Promise<ReadonlySet<string>> {
    const person = personOf(caller.credentials);
    if (person === undefined) {
      return new Set();
    }
    const [byToken, byCatalog] = await Promise.all([
      this.#ownership(caller),
      this.#options.people.groupsOf(person),
    ]);
    return new Set([person, ...byToken, ...byCatalog]);
  }

  /** Without it somebody may do less, but who is on call is still shown. */
  async #ownership({ credentials }: Caller): Promise<string[]> {
    const { userInfo, logger } = this.#options;
    try {
      return (await userInfo.getUserInfo(credentials)).ownershipEntityRefs;
    } catch (error) {
      logger.warn(
        `Could not tell the groups of a caller by their token: ${stringifyError(
          error,
        )}`,
      );
      return [];
    }
  }

  async #onCallIn(selves: ReadonlySet<string>): Promise<Set<string>> {
    const { shifts, aheadMs, now } = this.#options;
    const start = now().getTime();
    const span = { start, end: start + aheadMs };
    const tiles = await shifts.tilesOf([...selves], span);
    return new Set(tiles.map(({ schedule }) => schedule));
  }
}
