import { posix } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import escapeHtml from 'escape-html';
import { Router } from 'express';
import fs from 'fs-extra';
import git from 'isomorphic-git';
import { LocalRepositories } from './LocalRepositories';
import { filesOf } from './tree';

/** Path of the repositories, below the plugin's own. */
export const REPOSITORIES_PATH = '/repositories';

/** What a Git host's pages are to a company: branches, their last commit, their files as text. */
export function addRepositoryRoutes(
  router: Router,
  repositories: LocalRepositories,
): void {
  router.get(`${REPOSITORIES_PATH}/:name`, async (req, res) => {
    const { name } = req.params;
    const dir = await repositories.find(name);
    const branches = await git.listBranches({ fs, dir });
    const sections = await Promise.all(
      branches.map(branch => sectionOf(dir, branch, `${name}/blob`)),
    );
    res
      .type('html')
      .send(
        `<!doctype html><html lang="en"><title>${escapeHtml(
          name,
        )}</title><h1>${escapeHtml(name)}</h1>${sections.join('')}</html>`,
      );
  });
  // Branches have slashes in their names: they come encoded, as one part of the path.
  router.get<{ name: string; branch: string; path: string }>(
    `${REPOSITORIES_PATH}/:name/blob/:branch/:path(*)`,
    async (req, res) => {
      const { name, branch } = req.params;
      const path = posix.normalize(req.params.path);
      const dir = await repositories.find(name);
      const files = await filesOf(dir, branch).catch(() => []);
      const file = files.find(one => one.path === path);
      if (!file) {
        throw new NotFoundError(`${name} has no file ${path} on ${branch}`);
      }
      res
        .type('text/plain; charset=utf-8')
        .set('X-Content-Type-Options', 'nosniff')
        .send(Buffer.from(file.content));
    },
  );
}

async function sectionOf(
  dir: string,
  branch: string,
  blob: string,
): Promise<string> {
  const [last] = await git.log({ fs, dir, ref: branch, depth: 1 });
  const files = await filesOf(dir, branch);
  const items = files
    .map(({ path }) => path)
    .sort()
    .map(path => {
      const href = [blob, encodeURIComponent(branch), encodeURI(path)].join(
        '/',
      );
      return `<li><a href="${escapeHtml(href)}">${escapeHtml(path)}</a></li>`;
    });
  return [
    `<h2>${escapeHtml(branch)}</h2>`,
    `<pre>${escapeHtml(last?.commit.message ?? '')}</pre>`,
    `<ul>${items.join('')}</ul>`,
  ].join('');
}
