import {
  coreServices,
  createServiceFactory,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const repositories = new Map<string, Record<string, string>>();

/** Has a repository of this name be there, at every host and on this machine, with files by path. */
export function givenRepository(
  name: string,
  files: Record<string, string>,
): void {
  repositories.set(name, files);
}

/** Writes the files of a repository into a folder. @throws NotFoundError where there is no such repository */
export function copyRepository(name: string, folder: string): void {
  const files = repositories.get(name);
  if (!files) throw new NotFoundError(`There is no repository ${name}`);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const refuse = async (): Promise<never> => {
  throw new Error('Only whole repositories can be read here');
};

/** Reads those repositories where the portal would ask GitHub or GitLab. */
const reader: UrlReaderService = {
  readUrl: refuse,
  search: refuse,
  async readTree(url) {
    const name = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
    return {
      etag: name,
      files: refuse,
      archive: refuse,
      async dir({ targetDir = '' } = {}) {
        copyRepository(name, targetDir);
        return targetDir;
      },
    };
  },
};

/** Takes the place of the reader of URLs. */
export const repositoryReader = createServiceFactory({
  service: coreServices.urlReader,
  deps: {},
  factory: () => reader,
});
