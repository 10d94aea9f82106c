import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonValue } from '@backstage/types';
import { ENTITY_FILE } from '../entityFile/entityFile';
import { createPathFilter } from '../files/createPathFilter';
import { listFiles, readFiles, writeFile } from '../files/workspaceFiles';
import { assertNoSecrets } from './assertNoSecrets';
import { examples } from './examples';
import { formatLock } from './formatLock';
import { lockFiles } from './lockFiles';
import { readLock } from './readLock';
import { LOCK_PATH } from './ScaffoldLock';
import { templateReleaseOf } from './templateRelease';
import { writeProvenance } from './writeProvenance';

/** `scaffold:lock:write`: records what a template made, so that newer versions of it can be brought in later. */
export function createScaffoldLockWriteAction(
  options: { now?: () => Date } = {},
) {
  const { now = () => new Date() } = options;
  return createTemplateAction({
    id: 'scaffold:lock:write',
    description:
      'Writes a lock file (template, version, answers, hash of every file), which scaffold:upgrade reads, and the provenance of the component into catalog-info.yaml. Comes after every step that makes files. Changes nothing outside the workspace.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        answers: z =>
          z
            .record(z.custom<JsonValue>())
            .describe(
              'What the person answered: ${{ parameters }}. Refused where it holds what looks like a secret.',
            ),
        path: z =>
          z
            .string()
            .optional()
            .describe(`Path of the lock file; ${LOCK_PATH} where left out.`),
        exclude: z =>
          z
            .array(z.string())
            .optional()
            .describe('Globs of files that the template will not touch again.'),
      },
      output: {
        path: z => z.string().describe('Path of the lock file.'),
        template: z => z.string().describe('Ref of the template.'),
        version: z => z.string().describe('Version of the template.'),
      },
    },
    async handler(ctx) {
      const { answers, path = LOCK_PATH, exclude = [] } = ctx.input;
      const release = templateReleaseOf(ctx.templateInfo);
      assertNoSecrets(answers, ctx.secrets, 'answers');
      const files = await readFiles(ctx.workspacePath, [path, ENTITY_FILE]);

      const present = files.get(path);
      const before = present && readLock(present.content.toString(), path);
      if (before && before.template !== release.template) {
        throw new ConflictError(
          `${path} is of ${before.template}: give another path for what ${release.template} makes here`,
        );
      }

      // Before hashing: the annotations are part of what the template made.
      const entityFile = files.get(ENTITY_FILE);
      if (entityFile) {
        const text = entityFile.content.toString();
        const content = Buffer.from(
          writeProvenance(text, release, ENTITY_FILE),
        );
        await writeFile(ctx.workspacePath, ENTITY_FILE, {
          ...entityFile,
          content,
        });
      } else {
        ctx.logger.warn(
          `There is no ${ENTITY_FILE}: the catalog will not know where the component comes from`,
        );
      }

      const isExcluded = createPathFilter(exclude);
      const paths = await listFiles(ctx.workspacePath);
      const made = await readFiles(
        ctx.workspacePath,
        paths.filter(one => one !== path && !isExcluded(one)),
      );
      const instant = now().toISOString();
      const text = formatLock({
        ...release,
        created: before?.created ?? instant,
        updated: instant,
        exclude,
        answers,
        files: lockFiles(made),
      });
      await writeFile(ctx.workspacePath, path, {
        content: Buffer.from(text),
        executable: false,
      });
      ctx.logger.info(
        `Recorded ${made.size} files of ${release.template} ${release.version} in ${path}`,
      );
      ctx.output('path', path);
      ctx.output('template', release.template);
      ctx.output('version', release.version);
    },
  });
}
