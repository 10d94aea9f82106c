import { JsonObject, JsonValue } from '@backstage/types';
import { z as zod } from 'zod/v3';
import { LOCK_PATH } from '../lock/ScaffoldLock';

type Zod = typeof zod;

const paths = (description: string) => (z: Zod) =>
  z.array(z.string()).describe(description);

/** Input and output of `scaffold:upgrade`. */
export const schema = {
  input: {
    path: (z: Zod) =>
      z
        .string()
        .optional()
        .describe(`Path of the lock file; ${LOCK_PATH} where left out.`),
    to: (z: Zod) =>
      z
        .string()
        .optional()
        .describe(
          'Semantic version to go to; the one in the catalog where left out.',
        ),
    answers: (z: Zod) =>
      z
        .union([z.record(z.custom<JsonValue>()), z.string()])
        .optional()
        .describe(
          'Answers that the newer version asks besides the recorded ones, or that take their place; a map, or the YAML of one.',
        ),
  },
  output: {
    from: (z: Zod) => z.string().describe('Version it was made by.'),
    to: (z: Zod) => z.string().describe('Version it is brought to.'),
    upgraded: (z: Zod) =>
      z
        .boolean()
        .describe('Whether there was anything to do; false where it was not.'),
    changed: paths('Paths of files that are other than before.'),
    added: paths('Paths of files that are new.'),
    removed: paths('Paths of files that are gone.'),
    kept: paths(
      'Paths where what people did stays although the template has another idea.',
    ),
    conflicts: paths('Paths of files in which conflicts are marked.'),
    answers: (z: Zod) =>
      z
        .custom<JsonObject>()
        .describe('The answers that are recorded now, by name.'),
    summary: (z: Zod) =>
      z.string().describe('What was done and what is left to do, in Markdown.'),
  },
};
