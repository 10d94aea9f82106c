import {
  optional,
  requiredText,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import {
  AlertConditionSpec,
  AlertNotificationTargetSpec,
  AlertPolicySpec,
  OpenSloMetadata,
} from '../documents';
import { byNameOrInline } from './byNameOrInline';
import { description, dnsLabel, operator } from './rules';

/** Spec of an AlertCondition. `alertAfter` is optional in v1 only. */
export function alertConditionSpec(
  duration: z.ZodType<string>,
  alertAfter: z.ZodType<string | undefined>,
): z.ZodType<AlertConditionSpec> {
  return z.strictObject({
    description,
    severity: requiredText,
    condition: z.strictObject({
      kind: z.enum(['burnrate']),
      op: operator,
      threshold: z.number(),
      lookbackWindow: duration,
      alertAfter,
    }),
  });
}

/** Spec of an AlertNotificationTarget. */
export const alertNotificationTargetSpec: z.ZodType<AlertNotificationTargetSpec> =
  z.strictObject({ description, target: requiredText });

const flag = z
  .boolean()
  .nullish()
  .transform(value => value ?? false);

/** Spec of an AlertPolicy: exactly one condition, at least one target. */
export function alertPolicySpec(
  metadata: z.ZodType<OpenSloMetadata>,
  conditionSpec: z.ZodType<AlertConditionSpec>,
): z.ZodType<AlertPolicySpec> {
  const condition = byNameOrInline(
    { conditionRef: optional(dnsLabel) },
    { kind: 'AlertCondition', metadata, spec: conditionSpec },
  );
  const target = byNameOrInline(
    { targetRef: optional(dnsLabel) },
    {
      kind: 'AlertNotificationTarget',
      metadata,
      spec: alertNotificationTargetSpec,
    },
  );
  return z.strictObject({
    description,
    alertWhenNoData: flag,
    alertWhenBreaching: flag,
    alertWhenResolved: flag,
    conditions: z.array(condition).length(1),
    notificationTargets: z.array(target).min(1),
  });
}
