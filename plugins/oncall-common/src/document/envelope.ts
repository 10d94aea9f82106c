import {
  CALLBOARD_API_VERSION,
  DocumentProblem,
  isMap,
  optional,
  toDocumentProblems,
} from '@callboard/backstage-plugin-callboard-common';
import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

/** `kind` of the document. @public */
export const ON_CALL_SCHEDULE_KIND = 'OnCallSchedule';

/** As the catalog has it: `isValidObjectName` and `isValidNamespace` of its validators. */
const catalogName = (pattern: RegExp) =>
  z.string().refine(text => text.length <= 63 && pattern.test(text), {
    params: {
      code: 'invalid-name',
      expected: 'a name of at most 63 letters, digits, -, _ and .',
    },
  });

const envelope = z.looseObject({
  apiVersion: z.literal(CALLBOARD_API_VERSION),
  kind: z.literal(ON_CALL_SCHEDULE_KIND),
  metadata: z.looseObject({
    name: catalogName(/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/),
    namespace: optional(catalogName(/^[a-z0-9]+(-+[a-z0-9]+)*$/)),
  }),
  spec: z.looseObject({}),
});

/** What is wrong around the `spec` of a document; nothing where it can be read as an entity. */
export function envelopeProblems(value: unknown): DocumentProblem[] {
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
    isMap(value.spec)
  );
}
