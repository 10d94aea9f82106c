import { InputError } from '@backstage/errors';
import { TIERS } from '@callboard/backstage-plugin-callboard-common';
import {
  checkItem,
  listOf,
  maybe,
  parseEntityRefs,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  CampaignScope,
  CampaignState,
  DecisionRequest,
} from '@callboard/backstage-plugin-scorecards-common';
import { Request } from 'express';
import { z } from 'zod';
import { parseWhen } from '../lib/parseWhen';
import { textField } from '../lib/textField';
import {
  CampaignDecision,
  CampaignListRequest,
  CampaignProposal,
} from './CampaignService';

const SCORECARD = { defaultKind: 'scorecard' };
const NO_TIER = 'none';

/**
 * Reads the query of a list, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseCampaignList(
  query: Request['query'],
): CampaignListRequest {
  const scorecards = listOf(query.scorecard);
  return {
    scorecards:
      scorecards && parseEntityRefs(scorecards, 'scorecard', SCORECARD),
    states: listOf<CampaignState>(query.state),
    ...parsePage(query),
  };
}

const ref = textField(300);

const list = maybe(z.array(ref).max(1_000));

const schema = z.strictObject({
  title: textField(300),
  scorecard: ref,
  checks: z
    .array(z.string())
    .min(1, { error: 'expected ids of checks, found none' })
    .max(1_000),
  startsAt: z.string(),
  dueAt: z.string(),
  description: maybe(textField(10_000)),
  ownerRef: maybe(ref),
  scope: maybe(
    z.strictObject({ owner: list, system: list, domain: list, tier: list }),
  ),
});

/** @throws InputError by its path */
export function parseCampaignProposal(body: unknown): CampaignProposal {
  const checked = checkItem(schema, body);
  if ('fault' in checked) {
    const { path, message, code } = checked.fault;
    throw new InputError(`${path || 'body'}: ${message} (${code})`);
  }
  const { title, description, checks, scope, ...rest } = checked.value;
  const [scorecard = ''] = parseEntityRefs(
    [rest.scorecard],
    'scorecard',
    SCORECARD,
  );
  const [ownerRef] = parseEntityRefs(
    rest.ownerRef === undefined ? [] : [rest.ownerRef],
    'ownerRef',
    { defaultKind: 'group' },
  );
  return {
    title,
    scorecard,
    checks: [...new Set(checks)],
    startsAt: requireWhen(rest.startsAt, 'startsAt', 'start'),
    dueAt: requireWhen(rest.dueAt, 'dueAt', 'end'),
    description,
    ownerRef,
    scope: parseScope(scope ?? {}),
  };
}

function requireWhen(value: string, name: string, edge: 'start' | 'end'): Date {
  const when = parseWhen(value, name, edge);
  if (!when) throw new InputError(`${name}: expected a date (required)`);
  return when;
}

/** Without what is empty, which lets everything through. */
function parseScope({
  owner,
  system,
  domain,
  tier,
}: CampaignScope): CampaignScope {
  const refs = (values: string[] | undefined, name: string, kind: string) =>
    values &&
    values.length > 0 && [
      ...new Set(
        parseEntityRefs(values, `scope.${name}`, { defaultKind: kind }),
      ),
    ];
  const owners = refs(owner, 'owner', 'group');
  const systems = refs(system, 'system', 'system');
  const domains = refs(domain, 'domain', 'domain');
  tier?.forEach(assertTier);
  return {
    ...(owners && { owner: owners }),
    ...(systems && { system: systems }),
    ...(domains && { domain: domains }),
    ...(tier && tier.length > 0 && { tier: [...new Set(tier)] }),
  };
}

function assertTier(tier: string, index: number): void {
  const known: string[] = [...TIERS, NO_TIER];
  if (known.includes(tier)) return;
  throw new InputError(
    `scope.tier[${index}]: expected one of ${known.join(
      ', ',
    )}, found ${JSON.stringify(tier.slice(0, 100))} (not-one-of)`,
  );
}

/** @throws InputError for a note that cannot be kept */
export function parseCampaignDecision(
  id: string,
  decision: string,
  { note }: DecisionRequest,
): CampaignDecision {
  const kept = note?.trim() || undefined;
  const checked = checkItem(maybe(textField(2_000)), kept);
  if ('fault' in checked) {
    const { message, code } = checked.fault;
    throw new InputError(`note: ${message} (${code})`);
  }
  return { id, decision: toDecision(decision), note: checked.value };
}

function toDecision(decision: string): CampaignDecision['decision'] {
  if (decision === 'end' || decision === 'cancel' || decision === 'promote') {
    return decision;
  }
  throw new InputError('decision: expected end, cancel or promote');
}
