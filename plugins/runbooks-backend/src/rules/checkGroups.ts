import { formatPath } from '@callboard/backstage-plugin-callboard-common';
import { checkItem } from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';
import { AlertRule } from './AlertRule';

/** What is used of a group; its rules are looked at one by one. */
const groupSchema = z.object({
  name: z.string(),
  rules: z.array(z.unknown()),
});

const kindSchema = z.object({ type: z.string() });

const labels = z.record(z.string(), z.string());
const annotations = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform(written => (name: string): string | undefined => {
    const text = written?.[name];
    return typeof text === 'string' && text.trim() ? text.trim() : undefined;
  });

const ruleSchema = z.object({
  name: z.string().min(1).max(255),
  labels: labels.nullish(),
  annotations,
  alerts: z.array(z.unknown()).nullish(),
  health: z.string().nullish(),
  lastError: z.string().nullish(),
});

const activeSchema = z.object({ labels });

/** What the groups of an answer hold. */
export interface CheckedGroups {
  rules: AlertRule[];
  /** What could not be read, by path, and rules that their server cannot evaluate. */
  warnings: string[];
}

/** Reads alert rules one by one: one that is not as expected is a warning and leaves its neighbours. */
export function checkGroups(groups: readonly unknown[]): CheckedGroups {
  const result: CheckedGroups = { rules: [], warnings: [] };
  groups.forEach((item, index) => {
    const group = checkItem(groupSchema, item);
    if ('fault' in group) {
      result.warnings.push(faultText(['groups', index], group.fault));
      return;
    }
    const { name, rules } = group.value;
    rules.forEach((rule, nth) =>
      checkRule(rule, name, ['groups', index, 'rules', nth], result),
    );
  });
  return result;
}

function checkRule(
  item: unknown,
  group: string,
  path: PropertyKey[],
  { rules, warnings }: CheckedGroups,
): void {
  const kind = kindSchema.safeParse(item);
  if (kind.success && kind.data.type !== 'alerting') return;
  const checked = checkItem(ruleSchema, item);
  if ('fault' in checked) {
    warnings.push(faultText(path, checked.fault));
    return;
  }
  const { name, alerts, health, lastError, ...rest } = checked.value;
  if (health === 'err') {
    warnings.push(
      `Rule ${name} of group ${group} cannot be evaluated, so that it never fires: ${(
        lastError ?? 'no reason was given'
      ).slice(0, 300)}`,
    );
  }
  rules.push({
    name,
    group,
    labels: rest.labels ?? {},
    activeLabels: (alerts ?? []).flatMap(alert => {
      const active = activeSchema.safeParse(alert);
      return active.success ? [active.data.labels] : [];
    }),
    summary: rest.annotations('summary')?.slice(0, 1_000),
    runbookUrl: rest.annotations('runbook_url') ?? rest.annotations('runbook'),
  });
}

function faultText(
  path: PropertyKey[],
  fault: { path: string; message: string },
): string {
  const inside = fault.path && !fault.path.startsWith('[') ? '.' : '';
  return `${formatPath(path)}${inside}${fault.path}: ${fault.message}`;
}
