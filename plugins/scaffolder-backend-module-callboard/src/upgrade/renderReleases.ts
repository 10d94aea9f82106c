import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { createPathFilter } from '../files/createPathFilter';
import { FileSet } from '../files/FileVersion';
import { ScaffoldLock } from '../lock/ScaffoldLock';
import { withProvenance } from './alignEntityFile';
import { TemplateFolder } from './releases/TemplateFolder';
import { TemplateReleases } from './releases/TemplateReleases';
import { completeAnswers } from './render/completeAnswers';
import { TemplateRenderer } from './render/TemplateRenderer';
import { UpgradePlan } from './planUpgrade';

/** What an upgrade asks for renderings. */
export interface RenderReleasesOptions {
  releases: TemplateReleases;
  renderer: TemplateRenderer;
  /** The template as the catalog has it, and its version there. */
  template: Entity;
  newest: string;
  lock: ScaffoldLock;
  /** Path of the lock file, which is no part of a rendering. */
  lockPath: string;
  plan: UpgradePlan;
  /** Answers that the newer version asks besides. */
  answers: JsonObject;
  credentials: BackstageCredentials;
  createDirectory: () => Promise<string>;
}

/** Both versions of what a template makes. */
export interface RenderedReleases {
  /** Undefined where the recorded version cannot be rendered again. */
  base?: FileSet;
  /** Why. */
  unknownBase?: string;
  theirs: FileSet;
  /** The answers with which the newer version was rendered. */
  answers: JsonObject;
}

/**
 * Renders the recorded version of a template and the one to come from the recorded answers.
 *
 * @throws InputError where the version to come cannot be read or rendered; without the recorded one it still works
 */
export async function renderReleases(
  options: RenderReleasesOptions,
): Promise<RenderedReleases> {
  const { lock, plan, releases, template, newest } = options;
  const directory = await options.createDirectory();
  const folder =
    plan.to === newest
      ? await releases.readCurrent(template, newest, directory)
      : await releases.read(lock.template, plan.to, directory);
  const answers = completeAnswers(
    folder.template,
    { ...lock.answers, ...options.answers },
    nameOf(options, plan.to),
  );
  const theirs = await render(options, folder, answers, plan.to);
  try {
    const older = await releases.read(
      lock.template,
      plan.from,
      await options.createDirectory(),
    );
    const base = await render(options, older, lock.answers, plan.from);
    return { base, theirs, answers };
  } catch (error) {
    const unknownBase = isError(error) ? error.message : String(error);
    return { unknownBase, theirs, answers };
  }
}

async function render(
  options: RenderReleasesOptions,
  folder: TemplateFolder,
  answers: JsonObject,
  version: string,
): Promise<FileSet> {
  const { lock, lockPath, renderer, credentials } = options;
  const files = await renderer.render(
    folder,
    answers,
    nameOf(options, version),
    credentials,
  );
  const isExcluded = createPathFilter(lock.exclude);
  const kept = [...files].filter(
    ([path]) => path !== lockPath && !isExcluded(path),
  );
  return withProvenance(new Map(kept), lock.template, version);
}

function nameOf({ lock }: RenderReleasesOptions, version: string): string {
  return `${lock.template} ${version}`;
}
