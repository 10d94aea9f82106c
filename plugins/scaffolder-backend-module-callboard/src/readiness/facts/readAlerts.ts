import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isMap,
  readYamlDocuments,
} from '@callboard/backstage-plugin-callboard-common';
import { PAGING_SEVERITIES } from '@callboard/backstage-plugin-runbooks-common';

/** An alert that a file of rules defines for an entity. */
export interface RuleAlert {
  name: string;
  paging: boolean;
  /** What it is about: alerts of one SLO are about the same. */
  subject: string;
  runbookUrl?: string;
}

const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isMap(value) ? value : {}).flatMap(([key, text]) =>
      typeof text === 'string' ? [[key, text]] : [],
    ),
  );

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isMap) : [];

/** The alerts of an entity in files of Prometheus's rules: those that carry its ref, or its name as their service. */
export function readAlerts(
  entity: Entity,
  texts: readonly string[],
): RuleAlert[] {
  const ref = stringifyEntityRef(entity);
  return texts
    .flatMap(readYamlDocuments)
    .flatMap(document => ('value' in document ? [document.value] : []))
    .flatMap(value => listOf(isMap(value) ? value.groups : []))
    .flatMap(({ rules }) => listOf(rules))
    .flatMap(({ alert, ...rule }) => {
      const labels = textsOf(rule.labels);
      const isOurs = labels.entity_ref
        ? labels.entity_ref.toLocaleLowerCase('en-US') === ref
        : labels.service === entity.metadata.name;
      if (typeof alert !== 'string' || !isOurs) {
        return [];
      }
      const { runbook_url: runbookUrl } = textsOf(rule.annotations);
      const severity = labels.severity?.toLocaleLowerCase('en-US') ?? '';
      return [
        {
          name: alert,
          paging: PAGING_SEVERITIES.includes(severity),
          subject: labels.slo ?? alert,
          ...(runbookUrl && { runbookUrl }),
        },
      ];
    });
}
