import { Entity } from '@backstage/catalog-model';
import {
  entityRef,
  optional,
  ReadDocument,
  readDocument,
  requiredText,
  strictMap,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { GateDecision, PolicyStep } from '../schema';

/** What happens when an error budget is spent, as a document of the catalog has it. @public */
export interface ErrorBudgetPolicy {
  /** Entity ref of the document; absent for the built-in policy. */
  ref?: string;
  title: string;
  ownerRef?: string;
  /** Entities and tiers it is for; without either it is the default policy. */
  entityRefs: string[];
  tiers: string[];
  /** By share of the budget spent, least first. */
  steps: PolicyStep[];
  onPageBurn: 'allow' | 'deny';
  /** What SLOs of which too little is known mean for the gate. */
  onUnknown: GateDecision;
}

/** Holds where no document does. @public */
export const builtInPolicy: ErrorBudgetPolicy = {
  title: 'Built-in error budget policy',
  entityRefs: [],
  tiers: [],
  steps: [
    { spentPercent: 50, text: 'Talk about what spends the budget.' },
    { spentPercent: 90, text: 'Only changes that lower risk.' },
    {
      spentPercent: 100,
      text: 'Nothing but repairs until the budget is back.',
      gate: 'deny',
    },
  ],
  onPageBurn: 'deny',
  onUnknown: 'unknown',
};

const step = strictMap({
  spentPercent: z.number().min(0).max(1000),
  text: requiredText,
  gate: optional(z.enum(['allow', 'deny'])),
});

const steps = z
  .array(step)
  .min(1)
  .max(20)
  .superRefine((list, context) => {
    const seen = new Set<number>();
    list.forEach(({ spentPercent }, index) => {
      if (seen.has(spentPercent)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'spentPercent'],
          input: spentPercent,
          params: {
            code: 'duplicate',
            expected: 'a share that no other step has',
          },
        });
      }
      seen.add(spentPercent);
    });
  });

function specSchema(namespace: string) {
  return strictMap({
    owner: entityRef('Group', namespace),
    appliesTo: optional(
      strictMap({
        entities: optional(z.array(entityRef('Component', namespace))),
        tiers: optional(z.array(z.enum(['1', '2', '3', '4']))),
      }),
    ),
    steps,
    onPageBurn: optional(z.enum(['allow', 'deny'])),
    onUnknown: optional(z.enum(['allow', 'deny', 'unknown'])),
  });
}

/**
 * Reads an entity of kind `ErrorBudgetPolicy`. Never throws.
 * @public
 */
export function readErrorBudgetPolicy(
  entity: Entity,
): ReadDocument<ErrorBudgetPolicy> {
  return readDocument(entity, specSchema, (spec, { ref, title }) => ({
    ref,
    title,
    ownerRef: spec.owner,
    entityRefs: spec.appliesTo?.entities ?? [],
    tiers: spec.appliesTo?.tiers ?? [],
    steps: spec.steps
      .map(({ spentPercent, text, gate }) => ({ spentPercent, text, gate }))
      .sort((a, b) => a.spentPercent - b.spentPercent),
    onPageBurn: spec.onPageBurn ?? 'deny',
    onUnknown: spec.onUnknown ?? 'unknown',
  }));
}
