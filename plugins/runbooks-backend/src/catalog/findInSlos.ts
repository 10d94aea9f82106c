import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  generateAlerts,
  isError,
  SloDefinition,
  sloDefinitionFromEntities,
} from '@callboard/backstage-plugin-slo-common';
import { RunbooksConfig } from '../config';
import { NamedPage, PageLocator } from '../pages';
import { Found } from './Found';

/** What it takes to tell the alerts of SLOs. */
export interface FindInSlosOptions {
  locator: PageLocator;
  settings: Pick<RunbooksConfig, 'appUrl' | 'pagingSeverities'>;
}

/** Of an SLO that another system evaluates: it has no rules, which is nothing wrong. */
const NOT_OURS = 'not-prometheus';
/** Of an SLO with references that lead nowhere, which is said where they stand. */
const NOT_RESOLVED = 'indicator-missing';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/**
 * The alerts that the rules of the catalog's SLOs have, with the runbooks they name, and the runbooks of SLOs for which
 * there are no rules. SLOs that name no service of the catalog say nothing.
 *
 * @param documents - OpenSLO entities
 */
export function findInSlos(
  documents: Iterable<Entity>,
  options: FindInSlosOptions,
): Found {
  const entities = new Map(
    [...documents].map(entity => [stringifyEntityRef(entity), entity]),
  );
  const lookup = (kind: string, namespace: string, name: string) =>
    entities.get(stringifyEntityRef({ kind, namespace, name }));
  const found: Found = { uses: [], alerts: [], warnings: [] };
  for (const [ref, slo] of entities) {
    if (lower(slo.kind) === 'slo') {
      const { definition, issues } = sloDefinitionFromEntities({ slo, lookup });
      found.warnings.push(
        ...issues
          .filter(isError)
          .map(({ path, message }) => `${ref}: ${path}: ${message}`),
      );
      addSlo(found, definition, options);
    }
  }
  return { ...found, warnings: [...new Set(found.warnings)] };
}

function addSlo(
  found: Found,
  definition: SloDefinition,
  { locator, settings }: FindInSlosOptions,
): void {
  const { ref, entityRef, alertPolicies = [] } = definition;
  if (!entityRef) {
    return;
  }
  // Also of alerts: that an SLO names a page is said once, not once per alert.
  const place = `SLO ${ref.slice(ref.indexOf(':') + 1)}`;
  const locate = (url: string | undefined): NamedPage | undefined => {
    const located = url ? locator.locate(url) : undefined;
    if (located && 'problem' in located) {
      found.warnings.push(`${ref}: runbook: ${located.problem}`);
      return undefined;
    }
    return located && url ? { ...located, url, place } : undefined;
  };
  const named = [definition, ...alertPolicies].flatMap(
    ({ runbookUrl }) => locate(runbookUrl) ?? [],
  );
  found.uses.push(
    ...named.map(page => ({
      ...page,
      entityRef,
      kind: 'alert-policy' as const,
    })),
  );
  if (definition.objectives.length === 0) {
    return;
  }
  const generated = generateAlerts(definition, { baseUrl: settings.appUrl });
  if ('problems' in generated) {
    const problem = generated.problems.find(
      ({ code }) => code !== NOT_OURS && code !== NOT_RESOLVED,
    );
    if (problem) {
      found.warnings.push(`${ref}: ${problem.path}: ${problem.message}`);
    }
    return;
  }
  for (const { name, labels, annotations } of generated.alerts) {
    const { severity = '' } = labels;
    found.alerts.push({
      entityRef,
      name,
      severity: severity || undefined,
      paging: settings.pagingSeverities.includes(lower(severity)),
      source: place,
      via: 'alert-policy',
      summary: annotations.summary,
      subject: ref.slice(ref.lastIndexOf('/') + 1),
      runbook: locate(annotations.runbook_url),
    });
  }
}
