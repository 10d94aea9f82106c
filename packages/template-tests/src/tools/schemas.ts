import Ajv, { AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { inPackage } from '../paths';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

const FOLDER = inPackage('schemas');

/** Checks files against one of the published schemas in `schemas/`. */
function againstSchema(schema: string, patterns: string): Tool {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const compile = () => {
    const document: AnySchema = JSON.parse(
      readFileSync(resolve(FOLDER, `${schema}.json`), 'utf8'),
    );
    return ajv.compile(document);
  };
  let validate: ReturnType<typeof compile> | undefined;
  return folder =>
    eachFile(`schema ${schema}`, folder, patterns, text => {
      validate ??= compile();
      return validate(parse(text))
        ? []
        : (validate.errors ?? []).map(
            ({ instancePath, message }) => `${instancePath} ${message}`,
          );
    });
}

/** Workflows of GitHub Actions. */
export const githubWorkflowSchema = againstSchema(
  'github-workflow',
  '.github/workflows/*.{yml,yaml}',
);

/** Dependabot's configuration. */
export const dependabotSchema = againstSchema(
  'dependabot-2.0',
  '.github/dependabot.{yml,yaml}',
);

/** Pipelines of CircleCI. */
export const circleciSchema = againstSchema('circleci', '.circleci/config.yml');
