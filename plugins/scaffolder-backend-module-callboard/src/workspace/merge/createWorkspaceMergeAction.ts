import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import fs from 'fs-extra';
import { listFiles, removeFile } from '../../files/workspaceFiles';
import { mergeExamples } from '../examples';
import { compareWithRepository } from './compareWithRepository';
import { describeMerge } from './describeMerge';
import { listEntries } from './listEntries';

/** Takes out of the workspace what a repository has already, so that what is published only adds to it. */
export function createWorkspaceMergeAction() {
  return createTemplateAction({
    id: 'workspace:merge',
    description:
      'Takes out of the workspace every file that a repository has already, so that what is published adds to the repository and overwrites nothing. The copy of the repository is removed as well.',
    supportsDryRun: true,
    examples: mergeExamples,
    schema: {
      input: {
        existing: z =>
          z
            .string()
            .describe(
              'Folder of the workspace into which the repository was fetched; removed afterwards',
            ),
        alternatives: z =>
          z
            .record(z.array(z.string()))
            .optional()
            .describe(
              'By path of a file, other paths where a repository may have the same: CODEOWNERS may stand in .github',
            ),
      },
      output: {
        written: z =>
          z
            .array(z.string())
            .describe('Paths of the files that the repository does not have'),
        kept: z =>
          z
            .array(z.string())
            .describe('Paths of the files that were not written'),
        summary: z =>
          z.string().describe('Both lists, in Markdown, for a pull request'),
      },
    },
    async handler(ctx) {
      const { existing, alternatives } = ctx.input;
      const folder = resolveSafeChildPath(ctx.workspacePath, existing);
      const present = await listEntries(folder);
      // Without a repository to compare with, everything would seem to be new.
      if (present.length === 0 || folder === ctx.workspacePath) {
        throw new NotFoundError(
          `existing: expected the files of a repository in ${existing}, found none. Start the template anew if this run was taken up again`,
        );
      }
      await fs.remove(folder);
      const made = await listFiles(ctx.workspacePath);
      const result = compareWithRepository(made, present, alternatives);
      for (const { path } of result.kept) {
        await removeFile(ctx.workspacePath, path);
      }
      const { written, kept } = result;
      ctx.logger.info(
        `${written.length} files are new to the repository, ${kept.length} it has already`,
      );
      ctx.output('written', written);
      ctx.output(
        'kept',
        kept.map(({ path }) => path),
      );
      ctx.output('summary', describeMerge(result));
    },
  });
}
