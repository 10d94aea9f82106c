/** A file in a repository, as its host shows it to people; undefined where the rule is about other addresses. */
type Rule = (url: URL) => URL | undefined;

const isGithub = ({ hostname }: URL) => /^(github|ghe)\./.test(hostname);
const isGitlab = ({ hostname }: URL) => /^gitlab\./.test(hostname);

/** `main` where `refs/heads/main` is written. */
const shortRef = (path: string) => path.replace(/^refs\/(heads|tags)\//, '');
const shortVersion = (text: string) =>
  text.replace(/^refs\/(heads|tags)\//, '');

function at(url: URL, origin: string, path: string, query = ''): URL {
  return new URL(`${origin}${path}${query}${url.hash}`);
}

const githubRaw: Rule = url => {
  if (url.hostname !== 'raw.githubusercontent.com') {
    return undefined;
  }
  const match = /^\/([^/]+)\/([^/]+)\/(.+)$/.exec(url.pathname);
  if (!match) {
    return undefined;
  }
  const [, owner = '', repo = '', rest = ''] = match;
  const path = `/${owner.toLowerCase()}/${repo.toLowerCase()}/blob/${shortRef(
    rest,
  )}`;
  return at(url, 'https://github.com', path);
};

const github: Rule = url => {
  const match =
    isGithub(url) &&
    /^\/([^/]+)\/([^/]+)\/(?:blob|raw|edit|blame)\/(.+)$/.exec(url.pathname);
  if (!match) {
    return undefined;
  }
  const [, owner = '', repo = '', rest = ''] = match;
  const path = `/${owner.toLowerCase()}/${repo.toLowerCase()}/blob/${shortRef(
    rest,
  )}`;
  return at(url, url.origin, path);
};

const gitlab: Rule = url => {
  const match =
    /^(\/.+?)\/-\/(?:blob|raw|edit|blame)\/(.+)$/.exec(url.pathname) ??
    (isGitlab(url) &&
      /^(\/[^/]+\/.+?)\/(?:blob|raw|edit|blame)\/(.+)$/.exec(url.pathname));
  if (!match) {
    return undefined;
  }
  const [, project = '', rest = ''] = match;
  const path = `${project.toLowerCase()}/-/blob/${shortRef(rest)}`;
  return at(url, url.origin, path);
};

const bitbucketCloud: Rule = url => {
  const match =
    url.hostname === 'bitbucket.org' &&
    /^(\/[^/]+\/[^/]+)\/(?:src|raw|annotate)\/(.+)$/.exec(url.pathname);
  if (!match) {
    return undefined;
  }
  const [, repo = '', rest = ''] = match;
  return at(url, url.origin, `${repo.toLowerCase()}/src/${rest}`);
};

const bitbucketServer: Rule = url => {
  const match =
    /^(.*\/(?:projects|users)\/[^/]+\/repos\/[^/]+)\/(?:browse|raw)\/(.+)$/.exec(
      url.pathname,
    );
  if (!match) {
    return undefined;
  }
  const [, repo = '', rest = ''] = match;
  const version = url.searchParams.get('at');
  const query = version
    ? `?${new URLSearchParams({ at: shortVersion(version) })}`
    : '';
  return at(url, url.origin, `${repo}/browse/${rest}`, query);
};

/** `https://dev.azure.com/<organisation>/<project>`, however the organisation is written. */
function azureProject(url: URL, project: string): string {
  const organisation = /^([^.]+)\.visualstudio\.com$/.exec(url.hostname)?.[1];
  const path = organisation ? `/${organisation}${project}` : project;
  const origin = organisation ? 'https://dev.azure.com' : url.origin;
  return `${origin}${path.replace(/\/DefaultCollection/i, '')}`;
}

function azureFile(
  url: URL,
  repo: string,
  version: string | null,
): URL | undefined {
  const file = url.searchParams.get('path');
  if (!file) {
    return undefined;
  }
  const query = new URLSearchParams({
    path: `/${file.replace(/^\/+/, '')}`,
    ...(version && { version }),
  });
  return at(url, repo, '', `?${query}`);
}

const azure: Rule = url => {
  if (!/^(dev\.azure\.com|[^.]+\.visualstudio\.com)$/.test(url.hostname)) {
    return undefined;
  }
  const shown = /^(\/.*)\/_git\/([^/]+)\/?$/.exec(url.pathname);
  if (shown) {
    const [, project = '', name = ''] = shown;
    const repo = `${azureProject(url, project)}/_git/${name}`;
    return azureFile(url, repo, url.searchParams.get('version'));
  }
  const item = /^(\/.*)\/_apis\/git\/repositories\/([^/]+)\/items\/?$/i.exec(
    url.pathname,
  );
  if (item) {
    const [, project = '', name = ''] = item;
    const repo = `${azureProject(url, project)}/_git/${name}`;
    const branch =
      url.searchParams.get('versionDescriptor.version') ??
      url.searchParams.get('version');
    return azureFile(url, repo, branch && `GB${shortVersion(branch)}`);
  }
  return undefined;
};

const RULES: Rule[] = [
  githubRaw,
  github,
  gitlab,
  bitbucketCloud,
  bitbucketServer,
  azure,
];

/**
 * The form in which the host of a repository shows a file to people, of any of its forms: raw, edit, blame. Parameters
 * that only change how it is shown are dropped.
 *
 * @returns undefined where the address is not one of a file in a repository
 */
export function toBlob(url: URL): URL | undefined {
  for (const rule of RULES) {
    const found = rule(url);
    if (found) {
      return found;
    }
  }
  return undefined;
}
