import {
  ProviderLevel,
  ProviderUser,
} from '@callboard/backstage-plugin-oncall-node';
import { Service, Step, User } from '../api/schemas';
import { Roster, Turns } from './Roster';

/** A service's escalation chain. */
export interface Chain {
  levels: ProviderLevel[];
  users: Map<string, User | undefined>;
  /** Of the first schedule. */
  timeZone?: string;
  warnings: string[];
}

/** Destinations that are no people, by GoAlert's names for them (`nfydest.go` of each kind of notification). */
const CHANNELS: Record<string, string> = {
  'builtin-slack-channel': 'Slack channel',
  'builtin-slack-usergroup': 'Slack user group',
  'builtin-webhook': 'webhook',
};

const channelOf = (type: string) => CHANNELS[type] ?? type;

type Action = Step['actions'][number];

function turnsOf(roster: Roster, { type, args }: Action) {
  switch (type) {
    case 'builtin-schedule':
      return args.schedule_id && roster.ofSchedule(args.schedule_id);
    case 'builtin-rotation':
      return args.rotation_id && roster.ofRotation(args.rotation_id);
    case 'builtin-user':
      return args.user_id && roster.ofUser(args.user_id);
    default:
      return undefined;
  }
}

/** Reads the steps of a service's escalation policy into levels. */
export async function readChain(steps: Step[], roster: Roster): Promise<Chain> {
  const chain: Chain = { levels: [], users: new Map(), warnings: [] };
  const warnings = new Set<string>();
  for (const step of [...steps].sort((a, b) => a.stepNumber - b.stepNumber)) {
    const people: Turns[] = [];
    const channels: string[] = [];
    for (const action of step.actions) {
      const turns = await turnsOf(roster, action);
      if (turns) people.push(turns);
      else channels.push(channelOf(action.type));
    }
    const number = `Step ${step.stepNumber + 1}`;
    const names = [...people.map(({ name }) => name), ...channels].join(', ');
    if (people.length === 0) {
      warnings.add(`${number} pages no person (${names || 'no action'})`);
    }
    for (const turns of people) {
      turns.warnings.forEach(warning => warnings.add(warning));
      turns.users.forEach((user, id) => chain.users.set(id, user));
      chain.timeZone ??= turns.timeZone;
    }
    chain.levels.push({
      name: names ? `${number}: ${names}` : number,
      delaySeconds:
        step.delayMinutes === undefined ? undefined : step.delayMinutes * 60,
      shifts: people.flatMap(({ shifts }) => shifts),
    });
  }
  chain.warnings = [...warnings];
  return chain;
}

/** Around a handoff, what is asked first and what is asked a moment later may differ. */
const HANDOFF_MS = 120_000;

/**
 * Whom GoAlert itself has on call now, held against the chain: where they differ, the chain is missing something that
 * GoAlert knows.
 */
export function unexplained(
  { onCallUsers }: Service,
  levels: ProviderLevel[],
  now: number,
): string[] {
  return onCallUsers
    .filter(
      ({ userID, stepNumber }) =>
        !levels[stepNumber]?.shifts.some(
          ({ users, start, end }) =>
            users.includes(userID) &&
            (start ?? -Infinity) <= now + HANDOFF_MS &&
            (end ?? Infinity) >= now - HANDOFF_MS,
        ),
    )
    .map(
      ({ userName, stepNumber }) =>
        `GoAlert has ${userName} on call in step ${
          stepNumber + 1
        }, which its schedules do not explain`,
    );
}

/** The people of a chain, as they are shown. */
export function toUsers(
  users: Chain['users'],
  pageOf: (id: string) => string,
): ProviderUser[] {
  return [...users].map(([id, user]) =>
    user
      ? {
          id,
          name: user.name,
          email: user.email || undefined,
          url: pageOf(id),
        }
      : { id, name: 'Deleted user', deleted: true },
  );
}
