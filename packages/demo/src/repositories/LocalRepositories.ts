import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import fs from 'fs-extra';
import git from 'isomorphic-git';
import { filesOf, writeTreeOf } from './tree';

/** What becomes a commit, and who asked for it. */
export interface Publication {
  /** Name of the repository. */
  name: string;
  /** Folder whose files are committed. */
  from: string;
  /** First line of the commit's message. */
  title: string;
  /** The rest of it. */
  description?: string;
  branch: string;
  author: { name: string; email: string };
  /** What asks again with the same id is given what it made the first time. */
  taskId: string;
}

/** A commit of a repository on this machine. */
export interface Published {
  /** Folder of the repository, with its default branch checked out. */
  path: string;
  branch: string;
  commit: string;
}

const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/i;
const BRANCH = /^[a-z0-9]+([-._/][a-z0-9]+)*$/i;
const TRAILER = 'Scaffolder-Task';

/**
 * Git repositories in a folder of this machine: what a Git host is to a company, for a demonstration without an account.
 * Each is a working tree with its default branch checked out, so that the catalog reads it as files; proposals are
 * branches that nobody has checked out.
 */
export class LocalRepositories {
  readonly #root: string;
  readonly #listeners: (() => Promise<void>)[] = [];

  static create(root: string): LocalRepositories {
    return new LocalRepositories(root);
  }

  private constructor(root: string) {
    this.#root = root;
  }

  get root(): string {
    return this.#root;
  }

  /** Calls back whenever a repository was made. */
  onCreated(listener: () => Promise<void>): void {
    this.#listeners.push(listener);
  }

  async names(): Promise<string[]> {
    const entries = await readdir(this.#root).catch(() => []);
    return entries.filter(name => NAME.test(name)).sort();
  }

  /** @throws InputError for a name that could lead elsewhere, NotFoundError where there is none */
  async find(name: string): Promise<string> {
    const path = this.#pathOf(name);
    if (!(await fs.pathExists(join(path, '.git')))) {
      throw new NotFoundError(`There is no repository ${name} on this machine`);
    }
    return path;
  }

  /**
   * A new repository with one commit: whole or not at all, because it is made beside its place and then moved there.
   *
   * @throws ConflictError where there is one of this name that another task made, InputError where there is nothing to
   *   commit: a run that goes on after its workspace was lost must not leave an empty repository behind
   */
  async create(publication: Publication): Promise<Published> {
    const { name, branch, taskId } = publication;
    const path = this.#pathOf(name);
    const existing = await this.#madeBy(path, branch, taskId);
    if (existing) return { path, branch, commit: existing };
    await refuseEmpty(publication);

    await mkdir(this.#root, { recursive: true });
    const making = await mkdtemp(join(this.#root, '.making-'));
    try {
      await fs.copy(publication.from, making, {
        filter: source => !source.split('/').includes('.git'),
      });
      await git.init({ fs, dir: making, defaultBranch: branch });
      await git.add({ fs, dir: making, filepath: '.' });
      const commit = await git.commit({
        fs,
        dir: making,
        author: publication.author,
        message: messageOf(publication),
      });
      await fs.chmod(making, 0o755);
      await rename(making, path);
      // The repository stands, whatever becomes of telling others.
      await Promise.allSettled(this.#listeners.map(listener => listener()));
      return { path, branch, commit };
    } catch (error) {
      await rm(making, { recursive: true, force: true });
      if (await fs.pathExists(path)) throw taken(name);
      throw error;
    }
  }

  /**
   * A branch with one commit on top of what is checked out; what is checked out stays as it is.
   *
   * @throws ConflictError where another task made a branch of this name, InputError where nothing would change
   */
  async propose(publication: Publication): Promise<Published> {
    const { name, branch, taskId, from } = publication;
    const dir = await this.find(name);
    if (!BRANCH.test(branch)) {
      throw new InputError(
        `branch: expected words joined by -, ., _ or /, found "${branch}"`,
      );
    }
    const ref = `refs/heads/${branch}`;
    const tip = await git.resolveRef({ fs, dir, ref }).catch(() => undefined);
    if (tip) {
      const { commit } = await git.readCommit({ fs, dir, oid: tip });
      if (isOf(commit.message, taskId))
        return { path: dir, branch, commit: tip };
      throw new ConflictError(
        `Repository ${name} has a branch ${branch} already; delete it, or choose another name`,
      );
    }
    await refuseEmpty(publication);
    const parent = await git.resolveRef({ fs, dir, ref: 'HEAD' });
    const tree = await writeTreeOf(from, dir);
    const { commit: before } = await git.readCommit({ fs, dir, oid: parent });
    if (before.tree === tree) {
      throw new InputError(`Repository ${name} has all of it already`);
    }
    const commit = await git.commit({
      fs,
      dir,
      ref,
      tree,
      parent: [parent],
      author: publication.author,
      message: messageOf(publication),
    });
    return { path: dir, branch, commit };
  }

  /** Copies what is committed on the checked-out branch into a folder. */
  async copyTo(name: string, target: string): Promise<void> {
    const dir = await this.find(name);
    for (const { path, content, mode } of await filesOf(dir, 'HEAD')) {
      await fs.outputFile(join(target, path), content, { mode });
    }
  }

  #pathOf(name: string): string {
    if (!NAME.test(name)) {
      throw new InputError(
        `name: expected letters, digits, dots and dashes, found "${name}"`,
      );
    }
    return join(this.#root, name);
  }

  async #madeBy(
    dir: string,
    branch: string,
    taskId: string,
  ): Promise<string | undefined> {
    if (!(await fs.pathExists(dir))) return undefined;
    const history = await git.log({ fs, dir, ref: branch }).catch(() => []);
    const first = history.at(-1);
    if (first && isOf(first.commit.message, taskId)) return first.oid;
    throw taken(dir.slice(this.#root.length + 1));
  }
}

async function refuseEmpty({ name, from }: Publication): Promise<void> {
  if ((await readdir(from)).every(entry => entry === '.git')) {
    throw new InputError(
      `The workspace is empty: nothing to commit in ${name}. Was it lost between two steps? Run the template again`,
    );
  }
}

function taken(name: string): ConflictError {
  return new ConflictError(
    `There is a repository ${name} on this machine already; choose another name`,
  );
}

function isOf(message: string, taskId: string): boolean {
  return message.split('\n').includes(`${TRAILER}: ${taskId}`);
}

function messageOf({ title, description, taskId }: Publication): string {
  return [title, description, `${TRAILER}: ${taskId}`]
    .filter(part => part)
    .join('\n\n');
}
