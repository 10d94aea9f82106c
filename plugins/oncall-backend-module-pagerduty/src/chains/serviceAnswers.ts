import {
  answerOfError,
  byHalves,
  failedAnswer,
  ProviderAnswer,
  ProviderFailure,
  ProviderTarget,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { Calls } from '../api/Calls';
import { OnCall, PolicyOnCalls, readOnCalls } from '../api/onCalls';
import { People } from '../api/People';
import { readServices, Service } from '../api/services';
import { levelsOf } from './levelsOf';

/** Escalation policies of one request: few enough that their shifts stay below the 10,000 entries a list may have. */
const POLICIES_AT_ONCE = 20;

interface Range {
  from: number;
  to: number;
}

/** The escalation chains of services, with who is on call at each level. */
export async function serviceAnswers(
  calls: Calls,
  people: People,
  targets: ProviderTarget[],
  range: Range,
): Promise<ProviderAnswer[]> {
  const services = await readServices(
    calls,
    targets.map(({ id }) => id),
  );
  const onCalls = await readPolicies(calls, [...services.values()], range);
  return calls.lane.each(targets, async target => {
    const service = services.get(target.id);
    if (!service || 'error' in service) {
      return answerOfError(target, service?.error);
    }
    const policy = onCalls.get(service.escalation_policy.id);
    if (!policy || 'error' in policy) {
      return failedAnswer(target, policy?.error);
    }
    return answerOf(target, service, policy.onCalls, people, calls);
  });
}

type Read = PolicyOnCalls | { error: unknown };

/** Services often share an escalation policy: each is asked for once, several in one request. */
async function readPolicies(
  calls: Calls,
  services: Array<Service | { error: unknown }>,
  range: Range,
): Promise<Map<string, Read>> {
  const policies = services.flatMap(service =>
    'error' in service ? [] : [service.escalation_policy.id],
  );
  const batches = await byHalves(
    [...new Set(policies)],
    POLICIES_AT_ONCE,
    ids => readOnCalls(calls, ids, range),
  );
  return new Map(
    batches.flatMap(
      (batch): Array<[string, Read]> =>
        batch.outcome === 'ok'
          ? [...batch.result]
          : batch.items.map(id => [id, { error: batch.error }]),
    ),
  );
}

const PAGING: Record<string, 'active' | 'disabled' | 'maintenance'> = {
  active: 'active',
  warning: 'active',
  critical: 'active',
  maintenance: 'maintenance',
  disabled: 'disabled',
};

async function answerOf(
  target: ProviderTarget,
  service: Service,
  onCalls: OnCall[],
  people: People,
  calls: Calls,
): Promise<ProviderAnswer> {
  const paging = PAGING[service.status];
  if (!paging) {
    return failedAnswer(
      target,
      new ProviderFailure(
        'unexpected-answer',
        `PagerDuty says that the service is "${service.status.slice(0, 50)}"`,
      ),
    );
  }
  onCalls.forEach(({ user }) => people.learn(user));
  return {
    target,
    outcome: 'ok',
    title: service.name || service.summary || service.id,
    url: webUrl(service.html_url),
    paging,
    levels: levelsOf(service.escalation_policy.escalation_rules, onCalls),
    users: await people.find(
      calls,
      onCalls.map(({ user }) => user.id),
    ),
    ...(!service.escalation_policy.escalation_rules && {
      warnings: [
        'PagerDuty did not give the rules of the escalation policy: delays are unknown',
      ],
    }),
  };
}
