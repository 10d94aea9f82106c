import { ProviderLevel } from '@callboard/backstage-plugin-oncall-node';
import { Calls } from '../api/Calls';
import { ScheduleReader } from '../timeline/ScheduleReader';
import { levelsOfRules } from './levelsOfRules';
import { always, nobody, Notified, together } from './Notified';
import {
  listEscalations,
  OpsgenieEscalation,
  OpsgenieRecipient,
  OpsgenieTeam,
  readEscalation,
  readRoutingRules,
  readTeam,
} from './teams';

/** The chain of a team. */
export interface TeamChain {
  levels: ProviderLevel[];
  /** Of all levels. */
  notified: Notified;
}

/** Rules of an escalation that notify somebody else than who is on call. */
const NOT_ON_CALL = new Set(['next', 'previous']);
/** Rules that notify members of a team, whoever is on call. */
const MEMBERS = new Set(['all', 'users', 'admins']);

/** The chains of teams, for one call of the provider. */
export class TeamChains {
  readonly #calls: Calls;
  readonly #schedules: ScheduleReader;
  readonly #escalations = new Map<string, Promise<OpsgenieEscalation>>();
  #all: Promise<OpsgenieEscalation[]> | undefined;

  constructor(calls: Calls, schedules: ScheduleReader) {
    this.#calls = calls;
    this.#schedules = schedules;
  }

  /**
   * What the team's default routing rule notifies; where routing rules cannot be seen, the team's own escalation.
   *
   * @param visited - teams that lead here: an escalation may notify a team whose escalation notifies this one
   */
  async of(
    team: OpsgenieTeam,
    visited: ReadonlySet<string> = new Set(),
  ): Promise<TeamChain> {
    const path = new Set([...visited, team.id]);
    const rules = await readRoutingRules(this.#calls, team.id);
    if (!rules) return this.#ownEscalation(team, path);
    const rule = rules.find(({ isDefault }) => isDefault) ?? rules.at(-1);
    if (!rule) return this.#ownEscalation(team, path);
    const chain = await this.#routed(rule.notify, path);
    if (rules.length === 1) return chain;
    const warning = `${
      rules.length - 1
    } more routing rules of the team may lead elsewhere; this is the default`;
    return withWarning(chain, warning);
  }

  async #routed(
    notify: OpsgenieRecipient,
    path: ReadonlySet<string>,
  ): Promise<TeamChain> {
    if (notify.type === 'escalation') {
      const escalation =
        this.#escalations.get(notify.id) ??
        readEscalation(this.#calls, notify.id);
      this.#escalations.set(notify.id, escalation);
      return this.#escalated(await escalation, path);
    }
    if (notify.type === 'none') {
      const notified = nobody('The default routing rule notifies nobody');
      return { levels: [], notified };
    }
    const notified = await this.#notified(notify, 'default', path);
    const name = notify.name || 'Level 1';
    return { levels: [{ name, shifts: notified.shifts }], notified };
  }

  async #ownEscalation(
    team: OpsgenieTeam,
    path: ReadonlySet<string>,
  ): Promise<TeamChain> {
    this.#all ??= listEscalations(this.#calls);
    const own = (await this.#all).filter(
      ({ ownerTeam }) => ownerTeam?.id === team.id,
    );
    const [first] = own;
    if (!first) {
      return {
        levels: [],
        notified: nobody('The team has no routing rule and no escalation'),
      };
    }
    return withWarning(
      await this.#escalated(first, path),
      `Routing rules cannot be seen: taken is the escalation "${
        first.name || first.id
      }", the first of ${own.length}`,
    );
  }

  async #escalated(
    { rules }: OpsgenieEscalation,
    path: ReadonlySet<string>,
  ): Promise<TeamChain> {
    const all: Notified[] = [];
    const levels = await levelsOfRules(rules, async rule => {
      const { recipient, notifyType } = rule;
      const notified = await this.#notified(recipient, notifyType, path);
      all.push(notified);
      return notified.shifts;
    });
    return { levels, notified: together(all) };
  }

  async #notified(
    recipient: OpsgenieRecipient,
    notifyType: string,
    path: ReadonlySet<string>,
  ): Promise<Notified> {
    const { type, id, username } = recipient;
    const name = recipient.name || username || id;
    switch (type) {
      case 'user':
        return always(
          [{ id, type, name: username }],
          'named in the escalation',
        );
      case 'schedule':
        return NOT_ON_CALL.has(notifyType)
          ? nobody(
              `Who is ${notifyType} on call in "${name}" is not told over time`,
            )
          : this.#scheduled(id);
      case 'team':
        return this.#team(id, notifyType, path);
      case 'none':
        return nobody();
      default:
        return nobody(`A ${type} "${name}" is notified: it is not looked into`);
    }
  }

  async #scheduled(id: string): Promise<Notified> {
    const { head, shifts, responders, warnings } = await this.#schedules.read(
      id,
    );
    const name = head.name || head.id;
    return head.enabled === false
      ? nobody(`The schedule "${name}" is disabled`)
      : { shifts, responders, warnings };
  }

  /** A team in a rule is its members, or who it would notify first itself. */
  async #team(
    id: string,
    notifyType: string,
    path: ReadonlySet<string>,
  ): Promise<Notified> {
    if (path.has(id)) return nobody('Teams notify each other in a circle');
    const team = await readTeam(this.#calls, id, 'id');
    const name = team.name || team.id;
    if (MEMBERS.has(notifyType)) {
      const members = team.members
        .filter(({ role }) => notifyType !== 'admins' || role === 'admin')
        .map(({ user }) => ({
          id: user.id,
          type: 'user',
          name: user.username,
        }));
      return always(members, `member of ${name}`);
    }
    const { levels, notified } = await this.of(team, path);
    return { ...notified, shifts: levels[0]?.shifts ?? [] };
  }
}

function withWarning(chain: TeamChain, warning: string): TeamChain {
  return {
    ...chain,
    notified: together([chain.notified, nobody(warning)]),
  };
}
