import {
  ProviderLevel,
  ProviderShift,
} from '@callboard/backstage-plugin-oncall-node';
import { OnCall } from '../api/onCalls';
import { Service } from '../api/services';

type Rules = NonNullable<Service['escalation_policy']['escalation_rules']>;

const isRoundRobin = (rule: Rules[number] | undefined) =>
  JSON.stringify(rule?.escalation_rule_assignment_strategy ?? '').includes(
    'round_robin',
  );

/**
 * The levels of an escalation policy in their order. A rule for which nobody is on call keeps its level: the minutes of
 * its delay pass all the same.
 */
export function levelsOf(
  rules: Rules | undefined,
  onCalls: OnCall[],
): ProviderLevel[] {
  const highest = onCalls.reduce(
    (most, { escalation_level }) => Math.max(most, escalation_level),
    0,
  );
  const count = Math.max(rules?.length ?? 0, highest);
  return Array.from({ length: count }, (_, index) => {
    const rule = rules?.[index];
    return {
      name: `Level ${index + 1}${isRoundRobin(rule) ? ' (round robin)' : ''}`,
      ...(rule && { delaySeconds: rule.escalation_delay_in_minutes * 60 }),
      shifts: onCalls
        .filter(({ escalation_level }) => escalation_level === index + 1)
        .map(shiftOf),
    };
  });
}

/** On-calls do not tell a schedule's overrides from its rotation. */
function shiftOf({ user, schedule, start, end }: OnCall): ProviderShift {
  const note = schedule
    ? schedule.summary || schedule.id
    : 'always on call in the escalation policy';
  return {
    start,
    end,
    users: [user.id],
    reason: { kind: 'provider', note },
  };
}
