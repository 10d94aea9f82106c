import {
  crossCheck,
  exactlyOne,
  optional,
  requiredText,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import {
  AlertPolicySpec,
  OpenSloMetadata,
  SliSpec,
  SloSpec,
} from '../documents';
import { byNameOrInline } from './byNameOrInline';
import { description, dnsLabel } from './rules';
import { checkSlo } from './sloRules';
import { timeWindows } from './timeWindow';

/** The parts of an SLO that differ between versions in content, not in name. */
interface SloParts {
  metadata: z.ZodType<OpenSloMetadata>;
  duration: z.ZodType<string>;
  sliSpec: z.ZodType<SliSpec>;
  alertPolicySpec: z.ZodType<AlertPolicySpec>;
}

function objectiveFields(duration: z.ZodType<string>) {
  return {
    displayName: optional(z.string()),
    op: optional(z.string()),
    value: optional(z.number()),
    target: optional(z.number().gte(0).lt(1)),
    targetPercent: optional(z.number().gte(0).lt(100)),
    timeSliceTarget: optional(z.number()),
    timeSliceWindow: optional(duration),
    compositeWeight: optional(z.number()),
  };
}

function sharedFields(parts: SloParts) {
  const alertPolicy = byNameOrInline(
    { alertPolicyRef: optional(dnsLabel) },
    {
      kind: 'AlertPolicy',
      metadata: parts.metadata,
      spec: parts.alertPolicySpec,
    },
  );
  return {
    description,
    budgetingMethod: z.enum(['Occurrences', 'Timeslices', 'RatioTimeslices']),
    timeWindow: timeWindows(parts.duration),
    alertPolicies: listOf(alertPolicy),
  };
}

function inlineIndicator(parts: SloParts) {
  return optional(
    z.strictObject({ metadata: parts.metadata, spec: parts.sliSpec }),
  );
}

/** A list that may be missing. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform(items => items ?? []);
}

/** Spec of an SLO of `openslo/v1`. */
export function sloSpecV1(parts: SloParts): z.ZodType<SloSpec> {
  const indicators = {
    indicator: inlineIndicator(parts),
    indicatorRef: optional(dnsLabel),
  };
  const objective = z.strictObject({
    ...objectiveFields(parts.duration),
    ...indicators,
  });
  const fields = z.strictObject({
    ...sharedFields(parts),
    ...indicators,
    service: requiredText,
    objectives: listOf(objective),
  });
  return crossCheck(fields, (spec, report) =>
    checkSlo(spec, { inline: 'indicator', ref: 'indicatorRef' }, report),
  );
}

/**
 * Spec of an SLO of `openslo.com/v2alpha`, turned into the words of v1. The published text says `service`, the Go
 * SDK `serviceRef`: both are read.
 */
export function sloSpecV2alpha(parts: SloParts): z.ZodType<SloSpec> {
  const indicators = {
    sli: inlineIndicator(parts),
    sliRef: optional(dnsLabel),
  };
  const objective = z
    .strictObject({ ...objectiveFields(parts.duration), ...indicators })
    .transform(({ sli, sliRef, ...rest }) => ({
      ...rest,
      indicator: sli,
      indicatorRef: sliRef,
    }));
  const fields = z.strictObject({
    ...sharedFields(parts),
    ...indicators,
    service: optional(requiredText),
    serviceRef: optional(requiredText),
    objectives: listOf(objective),
  });
  return crossCheck(fields, (spec, report) => {
    exactlyOne(spec, ['serviceRef', 'service'], report);
    checkSlo(spec, { inline: 'sli', ref: 'sliRef' }, report);
  }).transform(
    ({ sli, sliRef, service, serviceRef, ...rest }): SloSpec => ({
      ...rest,
      service: serviceRef ?? service ?? '',
      indicator: sli,
      indicatorRef: sliRef,
    }),
  );
}
