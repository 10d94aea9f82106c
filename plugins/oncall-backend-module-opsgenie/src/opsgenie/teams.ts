import { readItems, statusOf } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from '../api/Calls';
import { Named, Text } from '../api/fields';

const Member = z.object({
  user: z.object({ id: z.string(), username: Text }),
  role: Text,
});

const Team = Named.extend({ members: z.array(Member).catch([]) });
/** A team with its members. */
export type OpsgenieTeam = z.infer<typeof Team>;

const Recipient = z.object({
  type: z.string(),
  id: z.string().catch(''),
  name: Text,
  username: Text,
});
/** Whom a rule notifies. */
export type OpsgenieRecipient = z.infer<typeof Recipient>;

const RoutingRule = z.object({
  isDefault: z.union([z.boolean(), z.stringbool()]).catch(false),
  notify: Recipient,
});

const UNITS: Record<string, number> = {
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
};

const Delay = z
  .object({ timeAmount: z.number(), timeUnit: z.string().default('minutes') })
  .transform(({ timeAmount, timeUnit }) => timeAmount * (UNITS[timeUnit] ?? 0));

const Rule = z.object({
  /** Seconds since the alert. */
  delay: Delay,
  notifyType: z.string().default('default'),
  recipient: Recipient,
});
/** One rule of an escalation. */
export type OpsgenieRule = z.infer<typeof Rule>;

const Escalation = Named.extend({
  ownerTeam: Named.nullish().catch(undefined),
  rules: z.array(Rule),
});
/** An escalation. */
export type OpsgenieEscalation = z.infer<typeof Escalation>;

/** `GET /v2/teams/:name`: https://docs.opsgenie.com/docs/team-api */
export async function readTeam(
  calls: Calls,
  identifier: string,
  identifierType: 'id' | 'name',
): Promise<OpsgenieTeam> {
  const segments = ['v2', 'teams', identifier];
  const Answer = z.object({ data: Team });
  return (await calls.get(Answer, segments, { identifierType })).data;
}

/** All teams. `GET /v2/teams`. */
export async function listTeams(calls: Calls) {
  const { data } = await calls.get(z.object({ data: z.array(z.unknown()) }), [
    'v2',
    'teams',
  ]);
  return readItems(Named, data).items;
}

/**
 * The rules by which a team routes alerts; undefined where the plan has none or the key may not see them.
 * `GET /v2/teams/:id/routing-rules`: https://docs.opsgenie.com/docs/team-routing-rule-api
 */
export async function readRoutingRules(calls: Calls, teamId: string) {
  const segments = ['v2', 'teams', teamId, 'routing-rules'];
  const Answer = z.object({ data: z.array(RoutingRule) });
  try {
    return (await calls.get(Answer, segments, { teamIdentifierType: 'id' }))
      .data;
  } catch (error) {
    if ([402, 403, 404].includes(statusOf(error) ?? 0)) return undefined;
    throw error;
  }
}

/** `GET /v2/escalations/:id`: https://docs.opsgenie.com/docs/escalation-api */
export async function readEscalation(
  calls: Calls,
  id: string,
): Promise<OpsgenieEscalation> {
  const Answer = z.object({ data: Escalation });
  return (await calls.get(Answer, ['v2', 'escalations', id])).data;
}

/** All escalations, the odd ones left out. `GET /v2/escalations`. */
export async function listEscalations(
  calls: Calls,
): Promise<OpsgenieEscalation[]> {
  const Answer = z.object({ data: z.array(z.unknown()) });
  const { data } = await calls.get(Answer, ['v2', 'escalations']);
  return readItems(Escalation, data).items;
}
