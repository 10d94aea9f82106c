/** Where a repository can be: a host that the portal is set up for, or the portal's own machine. */
export interface Destination {
  /** Tells it from the others. */
  id: string;
  kind: 'github' | 'gitlab' | 'local';
  host: string;
  title: string;
  /** Of addresses, without a slash at the end. */
  baseUrl: string;
}

/**
 * The answer: what `publish:github`, `publish:gitlab` and `publish:local-git` take, and what a browser takes.
 * @public
 */
export interface Repository {
  kind?: 'github' | 'gitlab' | 'local';
  host?: string;
  /** User, organisation or group path; empty on the portal's own machine. */
  owner?: string;
  name?: string;
  repoUrl?: string;
  url?: string;
}

interface Host {
  type: string;
  title: string;
  host: string;
}

const KIND_TITLES = { github: 'GitHub', gitlab: 'GitLab' };

const isKnown = (type: string): type is keyof typeof KIND_TITLES =>
  type in KIND_TITLES;

/**
 * Where the portal can make repositories.
 *
 * @param hosts - Of the integrations
 * @param local - Address under which repositories on the portal's machine are seen; none are made there without one
 * @param allowedHosts - What a template allows of them; all where it says nothing
 */
export function destinationsOf(
  hosts: readonly Host[],
  local: string | undefined,
  allowedHosts?: readonly string[],
): Destination[] {
  const remote = hosts.flatMap<Destination>(({ type, host }) =>
    isKnown(type)
      ? {
          id: `${type}:${host}`,
          kind: type,
          host,
          title:
            host === `${type}.com`
              ? KIND_TITLES[type]
              : `${KIND_TITLES[type]} (${host})`,
          baseUrl: `https://${host}`,
        }
      : [],
  );
  const own: Destination[] = local
    ? [
        {
          id: 'local',
          kind: 'local',
          host: 'local',
          title: 'This portal',
          baseUrl: local.replace(/\/+$/, ''),
        },
      ]
    : [];
  return [...remote, ...own].filter(
    ({ host }) => !allowedHosts?.length || allowedHosts.includes(host),
  );
}

/** The destination that an answer names. */
export function destinationOf(
  repository: Repository,
  destinations: readonly Destination[],
): Destination | undefined {
  return destinations.find(
    ({ kind, host }) => kind === repository.kind && host === repository.host,
  );
}

/** An answer in full: its addresses follow from where it is and what it is called. */
export function completeRepository(
  { kind, host, baseUrl }: Destination,
  { owner = '', name = '' }: Pick<Repository, 'owner' | 'name'>,
): Repository {
  if (kind === 'local') {
    return {
      kind,
      host,
      owner: '',
      name,
      repoUrl: `local?repo=${encodeURIComponent(name)}`,
      url: `${baseUrl}/${encodeURIComponent(name)}`,
    };
  }
  const query = new URLSearchParams({ owner, repo: name });
  return {
    kind,
    host,
    owner,
    name,
    repoUrl: `${host}?${query}`,
    url: [
      baseUrl,
      ...owner.split('/').map(encodeURIComponent),
      encodeURIComponent(name),
    ].join('/'),
  };
}

const OWNER = {
  github: /^[a-z0-9]([-a-z0-9]{0,37}[a-z0-9])?$/i,
  gitlab: /^[a-z0-9_][-\w.]*(\/[a-z0-9_][-\w.]*)*$/i,
};

const NAME = /^[a-z0-9_][-\w.]{0,99}$/i;

/** What speaks against an owner of repositories; undefined where nothing does. */
export function problemOfOwner(
  kind: Destination['kind'],
  owner: string,
): string | undefined {
  if (kind === 'local') {
    return undefined;
  }
  if (!owner) {
    return 'needs an owner: the organisation or user on that host';
  }
  return OWNER[kind].test(owner)
    ? undefined
    : `has an owner that ${KIND_TITLES[kind]} does not allow: ${owner}`;
}

/** What speaks against the name of a repository; undefined where nothing does. */
export function problemOfRepositoryName(name: string): string | undefined {
  if (!name) {
    return 'needs a name';
  }
  return NAME.test(name) && !/\.(git|atom)$/i.test(name)
    ? undefined
    : `has a name that does not work: ${name}. Letters, digits, hyphens, dots and underscores do`;
}

/** What speaks against an answer, to follow "Repository"; undefined where nothing does. */
export function problemOfRepository(
  repository: Repository,
  destinations: readonly Destination[],
): string | undefined {
  const destination = destinationOf(repository, destinations);
  if (!destination) {
    return repository.host
      ? `is at ${repository.host}, where this portal makes none`
      : 'needs a place: choose where it is made';
  }
  const { owner = '', name = '' } = repository;
  const problem =
    problemOfOwner(destination.kind, owner) ?? problemOfRepositoryName(name);
  if (problem) {
    return problem;
  }
  const { repoUrl, url } = completeRepository(destination, repository);
  return repository.repoUrl === repoUrl && repository.url === url
    ? undefined
    : 'has addresses that do not belong to it: choose it again';
}
