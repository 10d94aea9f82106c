import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogSlo } from '../../definitions/CatalogSlo';
import { CheckedSample, SampleFault } from './checkSample';

/** Reads an SLO entity ref, `namespace/name` or `name`; undefined where it is none or names another kind. */
export function sloRefOf(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'slo',
      defaultNamespace: 'default',
    });
    return ref.kind.toLocaleLowerCase('en-US') === 'slo'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

const refuse = (code: string, message: string): { fault: SampleFault } => ({
  fault: { code, message },
});

/** The objectives that a sample counts for, by position. */
export type FoundObjectives =
  | { positions: number[]; fault?: undefined }
  | { fault: SampleFault };

/**
 * The objectives that a sample counts for. Without a name these are all that share one indicator; a measured value
 * serves every threshold that is set for it.
 *
 * @param slo - undefined where there is none of that name, or none that the caller may see
 */
export function findObjectives(
  slo: CatalogSlo | undefined,
  sample: Pick<CheckedSample, 'slo' | 'objective'> &
    Partial<Pick<CheckedSample, 'measured'>>,
): FoundObjectives {
  if (!slo) {
    return refuse('unknown-slo', `there is no SLO ${sample.slo}`);
  }
  const { definition, digests } = slo;
  if (!slo.valid) {
    return refuse(
      'invalid-slo',
      `the document of ${definition.ref} is invalid`,
    );
  }
  const names = definition.objectives.map(({ name }) => name);
  const known = [...names.keys()].filter(index => digests[index]);
  if (sample.objective === undefined) {
    const isValue = sample.measured !== undefined && 'value' in sample.measured;
    const shared =
      new Set(digests).size <= 1 || (isValue && !definition.composite);
    if (!shared) {
      return refuse(
        'unknown-objective',
        `objective is needed, ${definition.ref} has ${names.join(', ')}`,
      );
    }
    return known.length > 0
      ? { positions: known }
      : refuse('invalid-slo', `${definition.ref} has no indicator`);
  }
  const index = names.indexOf(sample.objective);
  if (index < 0) {
    return refuse(
      'unknown-objective',
      `${definition.ref} has the objectives ${names.join(', ')}, not "${
        sample.objective
      }"`,
    );
  }
  return known.includes(index)
    ? { positions: [index] }
    : refuse('invalid-slo', `objective ${sample.objective} has no indicator`);
}

/** The one indicator that counts are for; see {@link findObjectives}. */
export function findDigest(
  slo: CatalogSlo | undefined,
  sample: Pick<CheckedSample, 'slo' | 'objective'>,
): { digest: string } | { fault: SampleFault } {
  const found = findObjectives(slo, sample);
  if (found.fault) {
    return found;
  }
  const digest = slo?.digests[found.positions[0] ?? 0];
  return digest
    ? { digest }
    : refuse('invalid-slo', `${sample.slo} has no indicator`);
}
