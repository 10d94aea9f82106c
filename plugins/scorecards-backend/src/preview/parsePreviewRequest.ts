import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { parseWhen } from '../lib/parseWhen';
import { PreviewInput } from './PreviewService';

/** Entities that may be asked for by ref. */
const MAX_REFS = 10_000;

/**
 * What is to be tried; the OpenAPI document has checked the shape.
 *
 * @throws InputError for what cannot be read
 */
export function parsePreviewRequest(body: {
  document?: JsonValue;
  entityRefs?: string[];
  facts?: JsonObject;
  at?: string;
}): PreviewInput {
  const { document, entityRefs, facts, at } = body;
  if (entityRefs && entityRefs.length > MAX_REFS) {
    throw new InputError(
      `entityRefs may have at most ${MAX_REFS} refs, got ${entityRefs.length}`,
    );
  }
  return {
    document: readDocument(document),
    entityRefs: entityRefs && [
      ...new Set(parseEntityRefs(entityRefs, 'entityRefs')),
    ],
    facts,
    at: parseWhen(at, 'at', 'start'),
  };
}

function readDocument(document: JsonValue | undefined): string | JsonObject {
  if (typeof document === 'string') return document;
  if (
    typeof document === 'object' &&
    document !== null &&
    !Array.isArray(document)
  ) {
    return document;
  }
  throw new InputError('document must be YAML, or the document as an object');
}
