import {
  ProviderFailure,
  splitRange,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from './Calls';
import { Instant, PersonSchema, Reference } from './common';

const OnCallSchema = z.object({
  user: PersonSchema,
  schedule: Reference.nullish(),
  escalation_policy: Reference,
  escalation_level: z.number().int().positive(),
  start: Instant.nullable(),
  end: Instant.nullable(),
});

/** Somebody on call for a level of an escalation policy, over a span of time. */
export type OnCall = z.infer<typeof OnCallSchema>;

const WithPolicy = z.object({
  escalation_policy: z.object({ id: z.string() }),
});

/** Longest range of one request. */
export const MAX_RANGE_MS = 90 * 86_400_000;

/** What was read of one escalation policy. */
export type PolicyOnCalls = { onCalls: OnCall[] } | { error: ProviderFailure };

/**
 * Who is on call for some escalation policies. An entry that cannot be read makes its policy fail: without it there would
 * be a gap where somebody is on call.
 * `GET /oncalls`: https://developer.pagerduty.com/api-reference/3a6b910f11050-list-all-of-the-on-calls
 *
 * @throws ProviderFailure when such an entry does not say whose it is; ProviderError
 */
export async function readOnCalls(
  calls: Calls,
  policies: string[],
  range: { from: number; to: number },
): Promise<Map<string, PolicyOnCalls>> {
  const read = new Map<string, PolicyOnCalls>(
    policies.map(id => [id, { onCalls: [] }]),
  );
  const seen = new Set<string>();
  for (const { from, to } of splitRange(range.from, range.to, MAX_RANGE_MS)) {
    const entries = await calls.list('oncalls', ['oncalls'], {
      'escalation_policy_ids[]': policies,
      'include[]': ['users', 'schedules'],
      since: new Date(from).toISOString(),
      until: new Date(to).toISOString(),
    });
    for (const entry of entries) {
      // A shift over the edge of two parts comes with both.
      const key = JSON.stringify(entry);
      if (!seen.has(key)) add(read, entry);
      seen.add(key);
    }
  }
  return read;
}

function add(read: Map<string, PolicyOnCalls>, entry: unknown): void {
  const parsed = OnCallSchema.safeParse(entry);
  if (parsed.success) {
    const policy = read.get(parsed.data.escalation_policy.id);
    if (policy && 'onCalls' in policy) policy.onCalls.push(parsed.data);
    return;
  }
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  const error = new ProviderFailure(
    'unexpected-answer',
    `An on-call entry of PagerDuty cannot be read: ${where}`,
  );
  const owner = WithPolicy.safeParse(entry);
  if (!owner.success) throw error;
  read.set(owner.data.escalation_policy.id, { error });
}
