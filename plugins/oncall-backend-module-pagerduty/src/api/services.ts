import { readItems } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from './Calls';
import { Reference, Text } from './common';

const Rule = z.object({
  escalation_delay_in_minutes: z.number().nonnegative(),
  /** The reference and its example differ: a word, an object or a list. */
  escalation_rule_assignment_strategy: z.unknown().optional(),
});

const ServiceSchema = Reference.extend({
  name: Text,
  status: z.string(),
  escalation_policy: Reference.extend({
    /** Missing in references, which some keys get in spite of `include[]`. */
    escalation_rules: z.array(Rule).optional(),
  }),
});

/** A service with its escalation policy. */
export type Service = z.infer<typeof ServiceSchema>;

const Answer = z.object({ service: ServiceSchema });
const INCLUDE = { 'include[]': ['escalation_policies'] };

/** So many are asked for one by one; for more the whole list takes fewer requests. */
const ONE_BY_ONE = 10;

/**
 * Services by their ids, in as few requests as possible: the API has no list of several ids.
 * `GET /services/{id}`, `GET /services`.
 *
 * @returns for each id the service, or what went wrong
 */
export async function readServices(
  calls: Calls,
  ids: string[],
): Promise<Map<string, Service | { error: unknown }>> {
  const found = new Map<string, Service | { error: unknown }>(
    ids.length > ONE_BY_ONE ? await readWholeList(calls) : [],
  );
  const missing = ids.filter(id => !found.has(id));
  await calls.lane.each(missing, async id => {
    found.set(id, await readService(calls, id));
  });
  return found;
}

async function readService(
  calls: Calls,
  id: string,
): Promise<Service | { error: unknown }> {
  try {
    return (await calls.get(Answer, ['services', id], INCLUDE)).service;
  } catch (error) {
    return { error };
  }
}

/** What the list does not give is asked for by itself, also when there are more services than it gives (10,000). */
async function readWholeList(calls: Calls): Promise<Array<[string, Service]>> {
  try {
    const { items } = await listServices(calls);
    return items.map(service => [service.id, service]);
  } catch {
    return [];
  }
}

/** All services of the account. `GET /services`. */
export async function listServices(calls: Calls) {
  return readItems(
    ServiceSchema,
    await calls.list('services', ['services'], INCLUDE),
  );
}
