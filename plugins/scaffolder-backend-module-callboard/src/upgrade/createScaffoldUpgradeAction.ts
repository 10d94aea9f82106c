import { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createTemplateAction,
  ScaffolderService,
} from '@backstage/plugin-scaffolder-node';
import { readFiles, removeFile, writeFile } from '../files/workspaceFiles';
import { assertNoSecrets } from '../lock/assertNoSecrets';
import { formatLock } from '../lock/formatLock';
import { readLock } from '../lock/readLock';
import { LOCK_PATH } from '../lock/ScaffoldLock';
import { releaseVersionOf } from '../lock/templateRelease';
import { describeUpgrade } from './describeUpgrade';
import { examples } from './examples';
import { planUpgrade } from './planUpgrade';
import { ReleaseConfig } from './releases/config';
import { TemplateReleases } from './releases/TemplateReleases';
import { TemplateRenderer } from './render/TemplateRenderer';
import { readAnswers } from './readAnswers';
import { renderReleases } from './renderReleases';
import { schema } from './schema';
import { upgradeFiles } from './upgradeFiles';

/** What `scaffold:upgrade` asks. */
export interface ScaffoldUpgradeOptions {
  catalog: CatalogService;
  integrations: ScmIntegrations;
  reader: UrlReaderService;
  scaffolder: ScaffolderService;
  settings: { releases: readonly ReleaseConfig[] };
  now?: () => Date;
}

/** `scaffold:upgrade`: brings what a template made to a newer version of it, and keeps what people wrote. */
export function createScaffoldUpgradeAction(options: ScaffoldUpgradeOptions) {
  const { catalog, settings, now = () => new Date() } = options;
  const releases = TemplateReleases.create({
    ...options,
    releases: settings.releases,
  });
  const renderer = TemplateRenderer.create(options);
  return createTemplateAction({
    id: 'scaffold:upgrade',
    description:
      'Brings a repository in the workspace, which has a lock file of scaffold:lock:write, to a newer version of its template. Renders the recorded and the newer version with the recorded answers and merges: edits of people stay, what cannot be brought together is marked as a conflict. Changes nothing outside the workspace.',
    examples,
    supportsDryRun: true,
    schema,
    async handler(ctx) {
      const { path = LOCK_PATH, to } = ctx.input;
      const answers = readAnswers(ctx.input.answers);
      assertNoSecrets(answers, ctx.secrets, 'answers');
      const { workspacePath } = ctx;
      const text = (await readFiles(workspacePath, [path])).get(path);
      if (!text) {
        throw new NotFoundError(
          `${path} is not in the repository: it was not made by a template that records what it makes`,
        );
      }
      const lock = readLock(text.content.toString(), path);
      const credentials = await ctx.getInitiatorCredentials();
      const template = await catalog.getEntityByRef(lock.template, {
        credentials,
      });
      if (!template) {
        throw new NotFoundError(`${lock.template} is not in the catalog`);
      }
      const newest = releaseVersionOf(template, lock.template);
      const plan = planUpgrade(lock.template, lock.version, newest, to);
      ctx.output('from', plan.from);
      ctx.output('to', plan.to);
      ctx.output('upgraded', plan.reason === undefined);
      if (plan.reason !== undefined) {
        ctx.logger.info(plan.reason);
        for (const list of [
          'changed',
          'added',
          'removed',
          'kept',
          'conflicts',
        ] as const) {
          ctx.output(list, []);
        }
        ctx.output('answers', lock.answers);
        ctx.output('summary', `Nothing to do. ${plan.reason}\n`);
        return;
      }

      const rendered = await renderReleases({
        releases,
        renderer,
        template,
        newest,
        lock,
        lockPath: path,
        plan,
        answers,
        credentials,
        createDirectory: () => ctx.createTemporaryDirectory(),
      });
      if (rendered.unknownBase !== undefined) {
        ctx.logger.warn(
          `${lock.template} ${plan.from} cannot be rendered again: ${rendered.unknownBase}`,
        );
      }
      const { outcome, files } = await upgradeFiles(workspacePath, {
        lock,
        lockPath: path,
        version: plan.to,
        rendered,
      });
      ctx.signal?.throwIfAborted();
      for (const [file, version] of outcome.writes) {
        if (version) await writeFile(workspacePath, file, version);
        else await removeFile(workspacePath, file);
      }
      const content = formatLock({
        ...lock,
        version: plan.to,
        updated: now().toISOString(),
        answers: rendered.answers,
        files,
      });
      await writeFile(workspacePath, path, {
        ...text,
        content: Buffer.from(content),
      });
      const pathsOf = (list: Array<{ path: string }>) =>
        list.map(item => item.path);
      ctx.output('changed', outcome.changed);
      ctx.output('added', outcome.added);
      ctx.output('removed', outcome.removed);
      ctx.output('kept', pathsOf(outcome.kept));
      ctx.output('conflicts', pathsOf(outcome.conflicts));
      ctx.output('answers', rendered.answers);
      ctx.output(
        'summary',
        describeUpgrade(lock.template, plan, outcome, rendered.unknownBase),
      );
    },
  });
}
