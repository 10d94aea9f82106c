import { ANNOTATION_RUNBOOK_URL } from '@callboard/backstage-plugin-callboard-common';
import { AlertPolicyDefinition } from '../../model/definition';
import {
  AlertConditionSpec,
  AlertPolicySpec,
  OpenSloDocument,
  OpenSloInline,
  OpenSloMetadata,
} from '../documents';
import { DocumentLookup } from './lookup';

/** The name Prometheus' own alerts use, then Backstage's. */
const RUNBOOK_ANNOTATIONS = ['runbook_url', ANNOTATION_RUNBOOK_URL];

/** The runbook that a document names, if it does. */
export function runbookUrlOf(metadata: OpenSloMetadata): string | undefined {
  return RUNBOOK_ANNOTATIONS.map(key => metadata.annotations[key]).find(
    Boolean,
  );
}

/**
 * The alert policies of an SLO with their conditions and targets, written in place or by name.
 *
 * A policy whose condition leads nowhere is left out, because it says nothing; a target that leads nowhere is only
 * missing. Both are reported as dangling references elsewhere.
 */
export function resolveAlertPolicies(
  document: OpenSloDocument<'SLO'>,
  lookup: DocumentLookup,
): AlertPolicyDefinition[] {
  return document.spec.alertPolicies.flatMap(written => {
    const policy = inlineOrNamed(
      written,
      policyNamed(lookup, written.alertPolicyRef),
    );
    return policy ? toPolicy(policy, lookup) : [];
  });
}

function toPolicy(
  { metadata, spec }: OpenSloInline<AlertPolicySpec>,
  lookup: DocumentLookup,
): AlertPolicyDefinition[] {
  const [written] = spec.conditions;
  const condition =
    written &&
    inlineOrNamed(written, conditionNamed(lookup, written.conditionRef));
  if (!condition) {
    return [];
  }
  return [
    {
      name: metadata.name,
      title: metadata.displayName,
      description: spec.description,
      alertWhenNoData: spec.alertWhenNoData,
      alertWhenBreaching: spec.alertWhenBreaching,
      alertWhenResolved: spec.alertWhenResolved,
      condition: toCondition(condition),
      targets: spec.notificationTargets.flatMap(target => {
        const found = inlineOrNamed(
          target,
          targetNamed(lookup, target.targetRef),
        );
        return found ? [{ name: found.metadata.name, ...found.spec }] : [];
      }),
      runbookUrl: runbookUrlOf(metadata) ?? runbookUrlOf(condition.metadata),
    },
  ];
}

function toCondition({
  metadata,
  spec,
}: OpenSloInline<AlertConditionSpec>): AlertPolicyDefinition['condition'] {
  const { op, threshold, lookbackWindow, alertAfter } = spec.condition;
  return {
    name: metadata.name,
    description: spec.description,
    severity: spec.severity,
    op,
    threshold,
    lookbackWindow,
    alertAfter,
  };
}

function inlineOrNamed<T>(
  written: Partial<OpenSloInline<T>>,
  byName: OpenSloInline<T> | undefined,
): OpenSloInline<T> | undefined {
  const { metadata, spec } = written;
  return metadata && spec ? { metadata, spec } : byName;
}

function policyNamed(lookup: DocumentLookup, name: string | undefined) {
  const found = name && lookup('AlertPolicy', name)?.document;
  return found && found.kind === 'AlertPolicy' ? found : undefined;
}

function conditionNamed(lookup: DocumentLookup, name: string | undefined) {
  const found = name && lookup('AlertCondition', name)?.document;
  return found && found.kind === 'AlertCondition' ? found : undefined;
}

function targetNamed(lookup: DocumentLookup, name: string | undefined) {
  const found = name && lookup('AlertNotificationTarget', name)?.document;
  return found && found.kind === 'AlertNotificationTarget' ? found : undefined;
}
