import { Entity, KubernetesValidatorFunctions } from '@backstage/catalog-model';
import {
  CALLBOARD_API_VERSION,
  DocumentProblem,
  isMap,
  toDocumentProblems,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

const { isValidObjectName, isValidNamespace } = KubernetesValidatorFunctions;

const catalogName = (isValid: (text: string) => boolean) =>
  z.string().refine(isValid, {
    params: {
      code: 'invalid-name',
      expected: 'a name the catalog takes, at most 63 letters, digits, - _ .',
    },
  });

/** What is wrong around the `spec` of a document of a kind; nothing where it can be read as an entity. */
export function envelopeProblems(
  value: unknown,
  kind: string,
): DocumentProblem[] {
  const envelope = z.looseObject({
    apiVersion: z.literal(CALLBOARD_API_VERSION),
    kind: z.literal(kind),
    metadata: z.looseObject({
      name: catalogName(isValidObjectName),
      namespace: catalogName(isValidNamespace).optional(),
      description: z.string().optional(),
    }),
    spec: z.looseObject({}),
  });
  const parsed = envelope.safeParse(value, { reportInput: true });
  return parsed.success ? [] : toDocumentProblems(parsed.error);
}

/** Whether a value is an entity as far as its reference goes; {@link envelopeProblems} says what is wrong with it. */
export function isEntity(value: unknown): value is Entity {
  return (
    isMap(value) &&
    [value.apiVersion, value.kind].every(text => typeof text === 'string') &&
    isMap(value.metadata) &&
    typeof value.metadata.name === 'string' &&
    ['string', 'undefined'].includes(typeof value.metadata.namespace) &&
    isMap(value.spec)
  );
}
