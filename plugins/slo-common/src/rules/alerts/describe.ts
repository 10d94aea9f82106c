import { AlertPolicyDefinition, SloDefinition } from '../../model';
import { escapeTemplate } from '../promql/text';
import { sloPageUrl } from '../sloPageUrl';
import { AlertRule } from '../types';
import type { AlertContext } from './buildAlerts';

/** Whom an alert is about. */
export function alertLabels({
  entityRef,
  ownerRef,
  region,
  tier,
}: SloDefinition): Record<string, string> {
  return escapedLabels({
    entity_ref: entityRef,
    owner: ownerRef,
    region,
    tier,
  });
}

/** Labels in which nothing is taken for a template; those without a value are left out. */
export function escapedLabels(
  labels: Record<string, string | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([label, value]) =>
      value === undefined ? [] : [[label, escapeTemplate(value)]],
    ),
  );
}

/** What to read when an alert fires. Nothing but `prefix` is a template. */
export function alertAnnotations(
  { definition, baseUrl, runbookUrl: shared }: AlertContext,
  policy: AlertPolicyDefinition | undefined,
  text: { summary: string; prefix?: string; description: string },
): Record<string, string> {
  const runbookUrl = policy?.runbookUrl ?? definition.runbookUrl ?? shared;
  const portalUrl = baseUrl && sloPageUrl(definition, baseUrl);
  return {
    summary: escapeTemplate(text.summary),
    description: (text.prefix ?? '') + escapeTemplate(text.description),
    ...(runbookUrl && { runbook_url: escapeTemplate(runbookUrl) }),
    ...(portalUrl && { slo_url: escapeTemplate(portalUrl) }),
  };
}

/** An alert under its final name, which its section of the runbook has too: the anchor is the slug that GitHub makes of it. */
export function named<T extends AlertRule>(alert: T, name: string): T {
  const { runbook_url: runbook } = alert.annotations;
  return {
    ...alert,
    alert: name,
    annotations: runbook?.endsWith('#')
      ? { ...alert.annotations, runbook_url: runbook + name.toLowerCase() }
      : alert.annotations,
  };
}
