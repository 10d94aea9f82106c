import { ReadRepositoryFile, RepositoryFile } from '../RepositoryFile';

const SHOWN = /^(\/.*?)\/_git\/([^/]+)\/?$/;
const ITEM = /^(\/.*?)\/_apis\/git\/repositories\/([^/]+)\/items\/?$/i;

/** `https://dev.azure.com/<organisation>/<project>`, however the organisation is written; undefined for other hosts. */
function readProject({ hostname, origin }: URL, path: string) {
  const project = path.replace(/\/DefaultCollection(?=\/|$)/i, '');
  if (hostname === 'dev.azure.com') {
    return `${origin}${project}`;
  }
  const organisation = /^([^.]+)\.visualstudio\.com$/.exec(hostname)?.[1];
  return organisation && `https://dev.azure.com/${organisation}${project}`;
}

function unescape(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const absolute = (path: string) => `/${unescape(path).replace(/^\/+/, '')}`;

function file(
  project: string,
  repo: string,
  { path, branch }: { path: string; branch: string | undefined },
): RepositoryFile {
  const shown = (other: string) => ({
    path: absolute(other),
    ...(branch && { version: `GB${branch}` }),
  });
  const raw = (other: string) => ({
    path: absolute(other),
    ...(branch && { 'versionDescriptor.version': branch }),
    download: 'false',
  });
  const items = `${project}/_apis/git/repositories/${repo}/items`;
  return {
    path: encodeURI(path.replace(/^\/+/, '')),
    shown: other =>
      `${project}/_git/${repo}?${new URLSearchParams(shown(other))}`,
    raw: other => `${items}?${new URLSearchParams(raw(other))}`,
  };
}

/** `dev.azure.com/<organisation>/<project>/_git/<repo>?path=…&version=GB…`, and where its API serves the file. */
export const azure: ReadRepositoryFile = url => {
  const match = SHOWN.exec(url.pathname) ?? ITEM.exec(url.pathname);
  const path = url.searchParams.get('path');
  const project = match && readProject(url, match[1] ?? '');
  if (!match || !path || !project) {
    return undefined;
  }
  const version =
    url.searchParams.get('versionDescriptor.version') ??
    url.searchParams.get('version') ??
    '';
  const branch = version.replace(/^GB|^refs\/heads\//, '') || undefined;
  return file(project, match[2] ?? '', { path, branch });
};
