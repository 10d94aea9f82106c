import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { readYamlDocuments } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';

const answersSchema = z.record(z.string(), z.json());

/**
 * Answers as a step gives them: a map, or the YAML of one, as people write it into a form.
 *
 * @throws InputError for a text that is no map
 */
export function readAnswers(
  given: JsonObject | string | undefined,
): JsonObject {
  if (given === undefined) return {};
  if (typeof given !== 'string') return given;
  const documents = readYamlDocuments(given);
  if (documents.length === 0) return {};
  const [document] = documents;
  const read = answersSchema.safeParse(
    document && 'value' in document ? document.value : undefined,
  );
  if (documents.length === 1 && read.success) return read.data;
  throw new InputError(
    'answers: expected lines such as "port: 8080", found something else',
  );
}
