import { ReadRepositoryFile, splitRef } from '../RepositoryFile';

const NOW = /^(\/.+?)\/-\/(?:blob|raw|edit|blame)\/(.+)$/;
/** As GitLab wrote it until version 12. */
const BEFORE = /^(\/[^/]+\/.+?)\/(?:blob|raw|edit|blame)\/(.+)$/;

/** `<host>/<group>/<project>/-/blob|raw|edit|blame/<ref>/<path>`, the host whatever it is called. */
export const gitlab: ReadRepositoryFile = url => {
  const isGitlab = /^gitlab\./.test(url.hostname);
  const match =
    NOW.exec(url.pathname) ?? (isGitlab ? BEFORE.exec(url.pathname) : null);
  const [, project = '', rest = ''] = match ?? [];
  const split = splitRef(rest);
  const root = `${url.origin}${project.toLocaleLowerCase('en-US')}/-`;
  return (
    split && {
      path: split.path,
      shown: path => `${root}/blob/${split.ref}/${path}`,
      raw: path => `${root}/raw/${split.ref}/${path}`,
    }
  );
};
