import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { KnownAction, LintOptions } from '../LintIssue';

/** What templates may use in this portal, as the caller may see it. */
export async function readLintOptions(
  scaffolder: Pick<
    ScaffolderService,
    'listActions' | 'listTemplatingExtensions'
  >,
  credentials: BackstageCredentials,
): Promise<LintOptions> {
  const [actions, { filters, globals }] = await Promise.all([
    scaffolder.listActions({}, { credentials }),
    scaffolder.listTemplatingExtensions({}, { credentials }),
  ]);
  return {
    actions: Object.fromEntries(
      actions.map(({ id, schema }): [string, KnownAction] => [
        id,
        {
          ...(schema?.input && { input: toJson(schema.input) }),
          ...(schema?.output && { output: toJson(schema.output) }),
        },
      ]),
    ),
    filters: Object.keys(filters),
    globals: [
      ...Object.keys(globals.functions),
      ...Object.keys(globals.values),
    ],
  };
}

/** Schemas come over the wire; a copy has nothing that JSON does not. */
function toJson(schema: object): JsonObject {
  return JSON.parse(JSON.stringify(schema));
}
