import {
  durationSeconds,
  ObjectiveDefinition,
  SloDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { DeltaBatch } from '../../database/RecordStore';
import { CatalogSlo } from '../../definitions/CatalogSlo';

const query = { sourceType: 'Prometheus', spec: { query: 'up' } };

/** An SLO whose objectives measure the digests d0, d1, …; by default one of 99 % over a rolling day. */
export function createSlo(
  options: Partial<SloDefinition> & {
    promises?: Partial<ObjectiveDefinition>[];
  } = {},
): CatalogSlo {
  const { promises = [{}], ...rest } = options;
  const definition: SloDefinition = {
    ref: 'slo:default/s',
    entityRef: 'component:default/checkout',
    title: 's',
    budgetingMethod: 'Occurrences',
    window: { duration: '1d', isRolling: true },
    objectives: promises.map((promise, index) => ({
      name: String(index),
      target: 0.99,
      compositeWeight: 1,
      indicator: { kind: 'ratio', counter: true, good: query, total: query },
      ...promise,
    })),
    composite: false,
    missingDataIsBad: false,
    ...rest,
  };
  return {
    definition,
    windowSeconds: durationSeconds(definition.window.duration) ?? 0,
    issues: [],
    valid: true,
    digests: definition.objectives.map((_, index) => `d${index}`),
    bucketSeconds: definition.objectives.map(() => 300),
  };
}

/** Buckets that end at an instant, oldest first; `bad` of ten events each. */
export function bucketsUntil(
  end: number,
  bad: number[],
  digest = 'd0',
  source = 's',
): DeltaBatch {
  return {
    digest,
    source,
    deltas: bad.map((value, index) => ({
      bucket: end - (bad.length - index) * 300,
      good: value < 0 ? 0 : 10 - value,
      total: value < 0 ? 0 : 10,
      observedSeconds: 300,
    })),
  };
}
