import { ReadRepositoryFile, splitRef } from '../RepositoryFile';

/** `bitbucket.org/<workspace>/<repo>/src|raw|annotate/<ref>/<path>` */
export const bitbucketCloud: ReadRepositoryFile = url => {
  const match =
    url.hostname === 'bitbucket.org' &&
    /^(\/[^/]+\/[^/]+)\/(?:src|raw|annotate)\/(.+)$/.exec(url.pathname);
  const [, repo = '', rest = ''] = match || [];
  const split = splitRef(rest);
  const root = `${url.origin}${repo.toLocaleLowerCase('en-US')}`;
  return (
    split && {
      path: split.path,
      shown: path => `${root}/src/${split.ref}/${path}`,
      raw: path => `${root}/raw/${split.ref}/${path}`,
    }
  );
};

const SERVER =
  /^(.*\/(?:projects|users)\/[^/]+\/repos\/[^/]+)\/(?:browse|raw)\/(.+)$/;

/** `<host>/projects/<project>/repos/<repo>/browse|raw/<path>?at=<ref>`, of Bitbucket Server. */
export const bitbucketServer: ReadRepositoryFile = url => {
  const match = SERVER.exec(url.pathname);
  if (!match) {
    return undefined;
  }
  const [, repo = '', file = ''] = match;
  const at = url.searchParams.get('at')?.replace(/^refs\/(?:heads|tags)\//, '');
  const query = at ? `?${new URLSearchParams({ at })}` : '';
  const to = (form: string) => (path: string) =>
    `${url.origin}${repo}/${form}/${path}${query}`;
  return { path: file, shown: to('browse'), raw: to('raw') };
};
