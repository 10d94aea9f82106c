import { optional } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { OpenSloDocument, OpenSloMetadata, OpenSloSpecs } from '../documents';
import { OpenSloApiVersion, OpenSloKind } from '../versions';
import {
  alertConditionSpec,
  alertNotificationTargetSpec,
  alertPolicySpec,
} from './alerting';
import { dataSourceSpec } from './dataSource';
import { metadataV1, metadataV2alpha } from './metadata';
import { description, durationV1, durationV2alpha } from './rules';
import { metricV1, metricV2alpha, sliSpec } from './sli';
import { sloSpecV1, sloSpecV2alpha } from './slo';

const serviceSpec = z
  .strictObject({ description })
  .nullish()
  .transform(spec => spec ?? {});

/** The schemas of one version, by kind. */
type DocumentSchemas = Record<OpenSloKind, z.ZodType<OpenSloDocument>>;

/** What differs between versions. */
interface VersionParts {
  apiVersion: OpenSloApiVersion;
  metadata: z.ZodType<OpenSloMetadata>;
  duration: z.ZodType<string>;
  alertAfter: z.ZodType<string | undefined>;
  metric: typeof metricV1 | typeof metricV2alpha;
  sloSpec: typeof sloSpecV1;
}

function versionSchemas(parts: VersionParts): DocumentSchemas {
  const { apiVersion, metadata, duration, alertAfter, metric, sloSpec } = parts;
  const condition = alertConditionSpec(duration, alertAfter);
  const policy = alertPolicySpec(metadata, condition);
  const sli = sliSpec(metric);
  const slo = sloSpec({
    metadata,
    duration,
    sliSpec: sli,
    alertPolicySpec: policy,
  });
  function document<K extends OpenSloKind>(
    kind: K,
    spec: z.ZodType<OpenSloSpecs[K]>,
  ) {
    return z.strictObject({
      apiVersion: z.literal(apiVersion),
      kind: z.literal(kind),
      metadata,
      spec,
    });
  }
  return {
    SLO: document('SLO', slo),
    SLI: document('SLI', sli),
    DataSource: document('DataSource', dataSourceSpec),
    AlertPolicy: document('AlertPolicy', policy),
    AlertCondition: document('AlertCondition', condition),
    AlertNotificationTarget: document(
      'AlertNotificationTarget',
      alertNotificationTargetSpec,
    ),
    Service: document('Service', serviceSpec),
  };
}

/** How the documents of each version look. */
export const documentSchemas: Record<OpenSloApiVersion, DocumentSchemas> = {
  'openslo/v1': versionSchemas({
    apiVersion: 'openslo/v1',
    metadata: metadataV1,
    duration: durationV1,
    alertAfter: optional(durationV1),
    metric: metricV1,
    sloSpec: sloSpecV1,
  }),
  'openslo.com/v2alpha': versionSchemas({
    apiVersion: 'openslo.com/v2alpha',
    metadata: metadataV2alpha,
    duration: durationV2alpha,
    alertAfter: durationV2alpha,
    metric: metricV2alpha,
    sloSpec: sloSpecV2alpha,
  }),
};
