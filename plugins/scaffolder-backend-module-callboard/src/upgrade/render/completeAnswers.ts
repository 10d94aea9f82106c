import { InputError } from '@backstage/errors';
import {
  TemplateEntityV1beta3,
  TemplateParametersV1beta3,
} from '@backstage/plugin-scaffolder-common';
import { JsonObject } from '@backstage/types';
import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { validate } from 'jsonschema';
import { z } from 'zod';

const json = z.json();

/**
 * The recorded answers for a newer form: what it asks besides and has a default for is filled in, as the form would.
 *
 * @throws InputError naming the answers that are missing, and those that the newer form does not take
 */
export function completeAnswers(
  template: TemplateEntityV1beta3,
  recorded: JsonObject,
  release: string,
): JsonObject {
  const pages = [template.spec.parameters ?? []].flat();
  const answers = { ...defaultsOf(pages), ...recorded };
  const problems = pages.flatMap(page => validate(answers, page).errors);
  const missing = problems.flatMap(({ name, argument, path }) =>
    name === 'required' ? [[...path, argument].join('.')] : [],
  );
  if (missing.length > 0) {
    throw new InputError(
      `${release} asks what nobody has answered yet: ${[
        ...new Set(missing),
      ].join(', ')}. Give them as "answers".`,
    );
  }
  if (problems.length > 0) {
    const told = problems.map(({ path, message }) =>
      `${path.join('.') || 'answers'} ${message}`.trim(),
    );
    throw new InputError(
      `${release} does not take the recorded answers: ${told.join(
        '; ',
      )}. Give others as "answers".`,
    );
  }
  return answers;
}

function defaultsOf(pages: TemplateParametersV1beta3[]): JsonObject {
  const properties = pages.flatMap(page =>
    isMap(page.properties) ? Object.entries(page.properties) : [],
  );
  return Object.fromEntries(
    properties.flatMap(([key, schema]) => {
      const standard = json.safeParse(
        isMap(schema) ? schema.default : undefined,
      );
      return standard.success ? [[key, standard.data]] : [];
    }),
  );
}
