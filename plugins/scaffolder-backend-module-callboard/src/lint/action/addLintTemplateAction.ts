import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { lintTemplate } from '../lintTemplate';
import { readLintOptions } from './readLintOptions';

/** What the action needs. */
export interface LintTemplateActionOptions {
  actionsRegistry: ActionsRegistryService;
  scaffolder: Pick<
    ScaffolderService,
    'listActions' | 'listTemplatingExtensions'
  >;
}

/** Characters of a template and its files together; what the portal's dry run takes is of that size. */
const MAX_LENGTH = 10 * 1024 * 1024;

/** Lets tools and models check a template before they propose it. */
export function addLintTemplateAction({
  actionsRegistry,
  scaffolder,
}: LintTemplateActionOptions): void {
  actionsRegistry.register({
    name: 'lint-template',
    title: 'Lint a software template',
    description: `Finds what is wrong with a template of the scaffolder (template.yaml, scaffolder.backstage.io/v1beta3) and its skeleton, and that the scaffolder itself lets pass: unknown keys of steps, references to questions, steps and outputs that do not exist, inputs that an action refuses or lacks, values of skeletons that are not given or never used, expressions that would render empty without a word, expressions of GitHub and the like that have to stand in {% raw %}, unknown form fields and filters, secrets asked for as plain answers. Nothing is run or stored.

Each issue has a file, a line, a path within template.yaml, a stable code and a message that says what was expected. No issue means that nothing was found, not that the template makes what is wanted: use the scaffolder's dry run for that.

Example: {"template": "<text of template.yaml>", "files": {"skeleton/catalog-info.yaml": "<text>"}}`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          template: z.string().describe('The text of template.yaml'),
          files: z
            .record(z.string())
            .optional()
            .describe(
              "Texts of the template's other files by their path relative to its folder, for example skeleton/README.md; files that are no texts are left out",
            ),
        }),
      output: z =>
        z.object({
          issues: z.array(
            z.object({
              file: z.string(),
              path: z
                .string()
                .optional()
                .describe('Within template.yaml, such as spec.steps[2].input'),
              line: z.number().optional().describe('From 1'),
              code: z.string().describe('Stable, kebab-case'),
              message: z.string(),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const files = new Map(Object.entries(input.files ?? {}));
      const texts = [input.template, ...files.values()];
      const length = texts.reduce((sum, text) => sum + text.length, 0);
      if (length > MAX_LENGTH) {
        const message = `expected at most ${MAX_LENGTH} characters in all, found ${length}`;
        return {
          output: {
            issues: [{ file: 'template.yaml', code: 'too-large', message }],
          },
        };
      }
      const options = await readLintOptions(scaffolder, credentials);
      const issues = lintTemplate(input.template, files, options);
      return { output: { issues } };
    },
  });
}
