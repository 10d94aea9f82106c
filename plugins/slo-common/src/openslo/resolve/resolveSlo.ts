import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_ALERTS,
  ANNOTATION_MISSING_DATA,
  LABEL_REGION,
  LABEL_TIER,
} from '@callboard/backstage-plugin-callboard-common';
import { SloDefinition } from '../../model/definition';
import { OpenSloDocument } from '../documents';
import { OpenSloIssue } from '../issues';
import { danglingReference, openSloReferences } from '../references';
import { resolveAlertPolicies, runbookUrlOf } from './alertPolicies';
import { DocumentLookup, Finding } from './lookup';
import { resolveObjectives } from './objectives';

/** An SLO document and its surroundings. @public */
export interface ResolveSloOptions {
  document: OpenSloDocument<'SLO'>;
  /** Position of the document in its file, for the issues. */
  index?: number;
  /** The catalog's namespace: references resolve within it. */
  namespace?: string;
  /** Entity ref of the service `spec.service` was resolved to. */
  entityRef?: string;
  /** Entity ref of the service's owner. */
  ownerRef?: string;
  /** Tier of the service; a label on the SLO itself wins. */
  tier?: string;
  lookup: DocumentLookup;
}

/** An SLO in the words of the engine, and what is wrong with what it refers to. @public */
export interface ResolvedSlo {
  definition: SloDefinition;
  /** A dangling reference leaves out what it stands for; the rest goes on. */
  issues: OpenSloIssue[];
}

/**
 * Turns a valid SLO document of any version into the model of the engine, following its references.
 *
 * Issues it can find: `dangling-reference` and `invalid-reference` at the path of the reference,
 * `source-type-missing`, and the lints `required` and `forbidden` at `op` and `value` where the indicator turns out
 * to be a threshold or a ratio. Never throws.
 * @public
 */
export function resolveSlo(options: ResolveSloOptions): ResolvedSlo {
  const { document, index = 0, lookup } = options;
  const { metadata, spec } = document;
  const namespace = options.namespace ?? metadata.namespace ?? 'default';
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const objectives = resolveObjectives(document, namespace, lookup, report);
  const alertPolicies = resolveAlertPolicies(document, lookup);
  reportDanglingAlertPolicies(document, namespace, lookup, report);
  return {
    definition: {
      ref: stringifyEntityRef({ kind: 'SLO', namespace, name: metadata.name }),
      entityRef: options.entityRef,
      ownerRef: options.ownerRef,
      title: metadata.displayName ?? metadata.name,
      description: spec.description,
      tier: metadata.labels[LABEL_TIER]?.[0] ?? options.tier,
      budgetingMethod: spec.budgetingMethod,
      window: spec.timeWindow,
      objectives,
      composite: spec.objectives.some(
        objective => objective.indicator || objective.indicatorRef,
      ),
      missingDataIsBad: metadata.annotations[ANNOTATION_MISSING_DATA] === 'bad',
      ...(metadata.annotations[ANNOTATION_ALERTS] === 'ticket' && {
        neverPages: true,
      }),
      alertPolicies: alertPolicies.length > 0 ? alertPolicies : undefined,
      runbookUrl: runbookUrlOf(metadata),
      region: metadata.labels[LABEL_REGION]?.[0],
    },
    issues: unique(findings).map(finding => ({ ...finding, document: index })),
  };
}

/** Indicators and data sources are reported where they are used; alerting is only reported. */
function reportDanglingAlertPolicies(
  document: OpenSloDocument<'SLO'>,
  namespace: string,
  lookup: DocumentLookup,
  report: (finding: Finding) => void,
): void {
  for (const reference of openSloReferences(document)) {
    const { kind, name } = reference;
    const measured = kind === 'SLI' || kind === 'DataSource';
    if (!measured && !lookup(kind, name)) {
      report(danglingReference(reference, namespace));
    }
  }
}

/** An indicator shared by several objectives is reported once. */
function unique(findings: Finding[]): Finding[] {
  return [
    ...new Map(
      findings.map(found => [
        `${found.path} ${found.code} ${found.message}`,
        found,
      ]),
    ).values(),
  ];
}
