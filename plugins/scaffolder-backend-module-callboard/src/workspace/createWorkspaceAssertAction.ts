import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { assertExamples } from './examples';
import { inspectWorkspace } from './inspectWorkspace';

/** As many problems stand in one message; who has more has another problem. */
const MAX_PROBLEMS = 100;

/** Looks through the workspace before it is published. */
export function createWorkspaceAssertAction() {
  return createTemplateAction({
    id: 'workspace:assert',
    description:
      'Fails unless the workspace has the expected files, and nothing that templating left behind: expressions that were not rendered, values that are missing. Tells everything at once, by file and line.',
    supportsDryRun: true,
    examples: assertExamples,
    schema: {
      input: {
        files: z =>
          z
            .array(z.string())
            .optional()
            .describe('Globs of which each must match a file'),
        absent: z =>
          z
            .array(z.string())
            .optional()
            .describe('Globs of which none may match a file'),
        residue: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether what templating left behind is looked for; true where it is left out',
            ),
        exclude: z =>
          z
            .array(z.string())
            .optional()
            .describe('Globs of files in which residue is not looked for'),
      },
      output: {
        files: z => z.number().describe('How many files there are'),
      },
    },
    async handler(ctx) {
      const { files, problems } = await inspectWorkspace(
        ctx.workspacePath,
        ctx.input,
      );
      if (problems.length > 0) {
        const shown = problems.slice(0, MAX_PROBLEMS).map(one => `- ${one}`);
        const more = problems.length - shown.length;
        throw new InputError(
          [
            'The workspace is not fit to be published:',
            ...shown,
            ...(more > 0 ? [`- and ${more} more`] : []),
          ].join('\n'),
        );
      }
      ctx.logger.info(`The workspace has ${files} files, all as expected`);
      ctx.output('files', files);
    },
  });
}
