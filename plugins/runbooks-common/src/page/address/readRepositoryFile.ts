import { azure } from './hosts/azure';
import { bitbucketCloud, bitbucketServer } from './hosts/bitbucket';
import { github, githubRaw } from './hosts/github';
import { gitlab } from './hosts/gitlab';
import { RepositoryFile } from './RepositoryFile';

const HOSTS = [
  githubRaw,
  github,
  gitlab,
  bitbucketCloud,
  bitbucketServer,
  azure,
];

/**
 * Reads the address of a file in a repository in any of its forms: as it is shown, as it is served, to edit, with who wrote
 * it. Parameters that only change how it is shown are dropped.
 *
 * @returns undefined where it is not one
 */
export function readRepositoryFile(url: URL): RepositoryFile | undefined {
  for (const read of HOSTS) {
    const file = read(url);
    if (file) {
      return file;
    }
  }
  return undefined;
}
