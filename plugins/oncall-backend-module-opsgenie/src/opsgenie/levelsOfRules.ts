import {
  ProviderLevel,
  ProviderShift,
} from '@callboard/backstage-plugin-oncall-node';
import { OpsgenieRule } from './teams';

/**
 * The levels of an escalation. Opsgenie counts every delay from the alert on: rules of the same delay are one level, and
 * the difference to the next is what passes before that is asked.
 *
 * @param shiftsOf - who is notified by a rule
 */
export async function levelsOfRules(
  rules: OpsgenieRule[],
  shiftsOf: (rule: OpsgenieRule) => Promise<ProviderShift[]>,
): Promise<ProviderLevel[]> {
  const delays = [...new Set(rules.map(({ delay }) => delay))].sort(
    (a, b) => a - b,
  );
  const levels: ProviderLevel[] = [];
  for (const [index, delay] of delays.entries()) {
    const next = delays[index + 1];
    const shifts: ProviderShift[] = [];
    for (const rule of rules.filter(one => one.delay === delay)) {
      shifts.push(...(await shiftsOf(rule)));
    }
    const wait = index === 0 && delay > 0 ? ` (after ${delay / 60} min)` : '';
    levels.push({
      name: `Level ${index + 1}${wait}`,
      ...(next !== undefined && { delaySeconds: next - delay }),
      shifts,
    });
  }
  return levels;
}
