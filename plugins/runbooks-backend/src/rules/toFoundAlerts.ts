import { AlertConcern } from '../alerts';
import { FoundAlert, NamedPage, PageLocator } from '../pages';
import { AlertRule } from './AlertRule';
import { fillTemplate, isTemplate, staticLabels } from './fillTemplate';

/** What reading rules needs to know. */
export interface FoundAlertsOptions {
  /** The name of the Prometheus. */
  instance: string;
  locator: Pick<PageLocator, 'locate'>;
  concernOf: (labels: Record<string, string>) => AlertConcern;
  /** Entities that an alert was found for before, by its {@link alertKey}. */
  known: ReadonlyMap<string, readonly string[]>;
  pagingSeverities: readonly string[];
}

/** What rules say. */
export interface FoundAlerts {
  alerts: FoundAlert[];
  /** What stands in the way of a runbook or an entity. */
  warnings: string[];
}

/** What tells alerts of several rules with one name apart. */
export const alertKey = ({
  name,
  severity,
  summary,
}: Pick<FoundAlert, 'name' | 'severity' | 'summary'>): string =>
  JSON.stringify([name, severity ?? null, summary ?? null]);

/**
 * The alerts that rules can raise for entities, with the runbooks they name. A rule whose labels do not tell the entity may
 * take it from its series: then the alerts tell that are active, or were before.
 */
export function toFoundAlerts(
  rules: readonly AlertRule[],
  options: FoundAlertsOptions,
): FoundAlerts {
  const alerts: FoundAlert[] = [];
  const warnings: string[] = [];
  const homeless: string[] = [];
  for (const rule of rules) {
    const found = toFound(rule, options);
    const entityRefs = entitiesOf(rule, alertKey(found.alert), options);
    if (entityRefs.length === 0) {
      homeless.push(rule.name);
      continue;
    }
    warnings.push(...found.warnings);
    alerts.push(
      ...entityRefs.map(entityRef => ({ ...found.alert, entityRef })),
    );
  }
  if (homeless.length > 0) {
    const names = [...new Set(homeless)];
    const more = names.length > 5 ? ', …' : '';
    warnings.unshift(
      `${homeless.length} of ${
        rules.length
      } alert rules name no entity of the catalog: ${names
        .slice(0, 5)
        .join(', ')}${more}`,
    );
  }
  return { alerts, warnings };
}

function entitiesOf(
  rule: AlertRule,
  key: string,
  { concernOf, known }: FoundAlertsOptions,
): string[] {
  const { entityRefs } = concernOf(staticLabels(rule));
  if (entityRefs.length > 0) return entityRefs;
  const active = rule.activeLabels.flatMap(
    labels => concernOf({ ...labels, alertname: rule.name }).entityRefs,
  );
  return [...new Set([...active, ...(known.get(key) ?? [])])].sort();
}

function toFound(
  rule: AlertRule,
  { instance, locator, pagingSeverities }: FoundAlertsOptions,
): { alert: Omit<FoundAlert, 'entityRef'>; warnings: string[] } {
  const warnings: string[] = [];
  const where = `rule ${rule.name} in group ${rule.group}`;
  const warn = (message: string) => {
    warnings.push(`${where}: ${message}`);
    return undefined;
  };
  const runbook = (): NamedPage | undefined => {
    if (rule.runbookUrl === undefined) return undefined;
    const url = fillTemplate(rule.runbookUrl, staticLabels(rule));
    if (url === undefined) {
      return warn(
        'its runbook_url depends on what it fires for, so that no page is known',
      );
    }
    const located = locator.locate(url);
    if ('problem' in located) return warn(located.problem);
    return { ...located, url, place: `${where}, Prometheus ${instance}` };
  };
  const severity = rule.labels.severity;
  if (severity !== undefined && isTemplate(severity)) {
    warn(
      'its severity depends on what it fires for, so that it counts as none',
    );
  }
  return {
    alert: {
      name: rule.name,
      severity: severity && !isTemplate(severity) ? severity : undefined,
      paging: pagingSeverities.includes(
        (severity ?? '').toLocaleLowerCase('en-US'),
      ),
      source: `Prometheus ${instance}`,
      via: 'alert-rule',
      summary: rule.summary,
      runbook: runbook(),
    },
    warnings,
  };
}
