import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { z } from 'zod';
import { OpenSloIssue } from '../openslo/issues';
import { toDocumentIssues } from '../openslo/zodIssues';
import { strictMap } from './strictMap';

/** What came of reading a document of ours. @public */
export interface ReadDocument<T> {
  /** Entity ref of the document. */
  ref: string;
  /** Present if and only if there is no issue. */
  document?: T;
  issues: OpenSloIssue[];
}

/** What is the catalog's own, and checked by it. */
const envelope = {
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ title: z.string().nullish() }),
  relations: z.unknown().optional(),
  status: z.unknown().optional(),
};

/** Reads a document of ours by the schema of its spec. Never throws. */
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
    return { ref, issues: toDocumentIssues(parsed.error, 0) };
  }
  const title = parsed.data.metadata.title ?? name;
  return {
    ref,
    document: toDocument(spec.parse(entity.spec), { ref, title }),
    issues: [],
  };
}
