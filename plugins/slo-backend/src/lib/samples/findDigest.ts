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

/**
 * The indicator that a sample counts for.
 *
 * @param slo - undefined where there is none of that name, or none that the caller may see
 */
export function findDigest(
  slo: CatalogSlo | undefined,
  sample: Pick<CheckedSample, 'slo' | 'objective'>,
): { digest: string } | { fault: SampleFault } {
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
  if (sample.objective === undefined) {
    const [first] = digests;
    if (new Set(digests).size > 1) {
      return refuse(
        'unknown-objective',
        `objective is needed, ${definition.ref} has ${names.join(', ')}`,
      );
    }
    return first
      ? { digest: first }
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
  const digest = digests[index];
  return digest
    ? { digest }
    : refuse('invalid-slo', `objective ${sample.objective} has no indicator`);
}
