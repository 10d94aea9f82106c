import { ReadRepositoryFile, splitRef } from '../RepositoryFile';

/** GitHub, and GitHub Enterprise where its host is called so. */
const isGithub = ({ hostname }: URL) => /^(?:github|ghe)\./.test(hostname);

function file(origin: string, owner: string, repo: string, rest: string) {
  const split = splitRef(rest);
  // GitHub does not distinguish upper and lower case in names of owners and repositories.
  const root = `${origin}/${owner}/${repo}`.toLocaleLowerCase('en-US');
  return (
    split && {
      path: split.path,
      shown: (path: string) => `${root}/blob/${split.ref}/${path}`,
      raw: (path: string) => `${root}/raw/${split.ref}/${path}`,
    }
  );
}

/** `raw.githubusercontent.com/<owner>/<repo>/<ref>/<path>` */
export const githubRaw: ReadRepositoryFile = url => {
  const match =
    url.hostname === 'raw.githubusercontent.com' &&
    /^\/([^/]+)\/([^/]+)\/(.+)$/.exec(url.pathname);
  return match
    ? file('https://github.com', match[1] ?? '', match[2] ?? '', match[3] ?? '')
    : undefined;
};

/** `<host>/<owner>/<repo>/blob|raw|edit|blame/<ref>/<path>` */
export const github: ReadRepositoryFile = url => {
  const match =
    isGithub(url) &&
    /^\/([^/]+)\/([^/]+)\/(?:blob|raw|edit|blame)\/(.+)$/.exec(url.pathname);
  return match
    ? file(url.origin, match[1] ?? '', match[2] ?? '', match[3] ?? '')
    : undefined;
};
