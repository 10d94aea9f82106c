import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';
import { DocumentProblem } from './problems';
import { strictMap } from './strictMap';
import { toDocumentProblems } from './zodProblems';

/** What came of reading a document of ours. @public */
export interface ReadDocument<T> {
  /** Entity ref of the document. */
  ref: string;
  /** Present if and only if there is no error; lint leaves it. */
  document?: T;
  issues: DocumentProblem[];
}

/** What is the catalog's own, and checked by it. */
const envelope = {
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ title: z.string().nullish() }),
  relations: z.unknown().optional(),
  status: z.unknown().optional(),
};

/**
 * Reads a document of ours by the schema of its spec. Never throws.
 *
 * @param schema - the schema of `spec`, for the namespace that refs without one are in
 * @param toDocument - what is made of a `spec` without fault; `title` is the name where the document has none
 * @public
 */
export function readDocument<S extends z.ZodType, T>(
  entity: Entity,
  schema: (namespace: string) => S,
  toDocument: (spec: z.output<S>, about: { ref: string; title: string }) => T,
): ReadDocument<T> {
  const ref = stringifyEntityRef(entity);
  const { namespace = DEFAULT_NAMESPACE, name } = entity.metadata;
  const spec = schema(namespace);
  const parsed = z.safeParse(strictMap({ ...envelope, spec }), entity, {
    reportInput: true,
  });
  if (!parsed.success) {
    return { ref, issues: toDocumentProblems(parsed.error) };
  }
  const title = parsed.data.metadata.title ?? name;
  return {
    ref,
    document: toDocument(spec.parse(entity.spec), { ref, title }),
    issues: [],
  };
}
