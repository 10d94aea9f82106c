import {
  ComputedLevel,
  formatScheduleRef,
  ScheduleGap,
  scheduleGaps,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import {
  OnCallProvider,
  ProviderAnswer,
  ProviderUser,
} from '@callboard/backstage-plugin-oncall-node';
import { ExternalPerson } from '../people/PeopleStore';
import { ScheduleLevel, Tile } from '../schedules/StoredSchedule';
import { uniteShifts } from './uniteShifts';

/** An answer of a provider in our words. */
export interface Answered {
  levels: ScheduleLevel[];
  tiles: Tile[];
  gaps: ScheduleGap[];
  /** People in it whom the catalog does not know. */
  externals: ExternalPerson[];
}

type Account = Pick<OnCallProvider, 'name' | 'instance'>;

/** Ref of somebody whom only a provider knows. */
export function externalRef({ name, instance }: Account, id: string): string {
  return formatScheduleRef({
    source: name,
    namespace: instance,
    name: `user.${id.trim().replace(/\s+/g, '-')}`,
  });
}

/**
 * Reads a provider's answer: people by their address as users of the catalog, else as people only the provider knows;
 * overlapping shifts of a level as one list.
 *
 * @param userByMail - ref of the catalog's user, by address in lower case
 */
export function toAnswered(
  answer: Extract<ProviderAnswer, { outcome: 'ok' }>,
  options: {
    account: Account;
    span: Span;
    userByMail: ReadonlyMap<string, string>;
  },
): Answered {
  const { account, span, userByMail } = options;
  const externals = new Map<string, ExternalPerson>();
  const users = new Map(answer.users.map(user => [user.id, user]));
  const refs = new Map<string, string>();
  const refOf = (id: string): string => {
    const known = refs.get(id);
    if (known !== undefined) {
      return known;
    }
    const user = users.get(id) ?? { id, name: id };
    const email = user.email?.trim().toLocaleLowerCase('en-US');
    const found = email ? userByMail.get(email) : undefined;
    const ref = found ?? externalRef(account, id);
    if (found === undefined) {
      externals.set(ref, toExternal(ref, user, email));
    }
    refs.set(id, ref);
    return ref;
  };
  const perLevel = answer.levels.map(({ name, shifts }, index) =>
    uniteShifts(shifts, {
      level: { level: index + 1, levelName: name },
      span,
      refOf,
    }),
  );
  return {
    levels: answer.levels.map(({ name, delaySeconds }) => ({
      name,
      delaySeconds,
      layers: [],
    })),
    tiles: perLevel.flat(),
    gaps: scheduleGaps(
      answer.levels.map(({ name, delaySeconds }, index) =>
        toComputed(name, delaySeconds, perLevel[index] ?? []),
      ),
    ),
    externals: [...externals.values()],
  };
}

function toExternal(
  ref: string,
  { id, name, url, deleted = false }: ProviderUser,
  email: string | undefined,
): ExternalPerson {
  return { ref, name: name.trim() || email || id, email, url, deleted };
}

function toComputed(
  name: string,
  delaySeconds: number | undefined,
  tiles: readonly Tile[],
): ComputedLevel {
  return {
    name,
    delaySeconds: delaySeconds ?? 0,
    layers: [],
    shifts: [],
    gaps: tiles
      .filter(({ users }) => users.length === 0)
      .map(({ start, end }) => ({ start, end, declared: false })),
  };
}
