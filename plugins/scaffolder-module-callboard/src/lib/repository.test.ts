import {
  completeRepository,
  Destination,
  destinationsOf,
  problemOfRepository,
  Repository,
} from './repository';

const HOSTS = [
  { type: 'github', title: 'github.com', host: 'github.com' },
  { type: 'github', title: 'ghe', host: 'git.example' },
  { type: 'gitlab', title: 'gitlab.com', host: 'gitlab.com' },
  { type: 'azure', title: 'dev.azure.com', host: 'dev.azure.com' },
];
const LOCAL = 'http://localhost:7007/api/demo/repositories/';
const ALL = destinationsOf(HOSTS, LOCAL);

const at = (id: string): Destination => {
  const found = ALL.find(one => one.id === id);
  if (!found) throw new Error(`no destination ${id}`);
  return found;
};

describe('destinationsOf', () => {
  it('offers hosts that something of ours publishes to, and the portal itself', () => {
    expect(ALL.map(({ title }) => title)).toEqual([
      'GitHub',
      'GitHub (git.example)',
      'GitLab',
      'This portal',
    ]);
  });

  it('offers the portal only where it is set up for it', () => {
    expect(destinationsOf([], undefined)).toEqual([]);
  });

  it.each([
    [
      ['gitlab.com', 'local'],
      ['gitlab:gitlab.com', 'local'],
    ],
    [[], ALL.map(({ id }) => id)],
  ])('offers what a template allows: %j', (allowed, ids) => {
    expect(destinationsOf(HOSTS, LOCAL, allowed).map(({ id }) => id)).toEqual(
      ids,
    );
  });
});

it.each<[string, string, string, Repository]>([
  [
    'github:github.com',
    'acme',
    'ledger',
    {
      kind: 'github',
      host: 'github.com',
      owner: 'acme',
      name: 'ledger',
      repoUrl: 'github.com?owner=acme&repo=ledger',
      url: 'https://github.com/acme/ledger',
    },
  ],
  [
    'gitlab:gitlab.com',
    'acme/payments',
    'ledger',
    {
      kind: 'gitlab',
      host: 'gitlab.com',
      owner: 'acme/payments',
      name: 'ledger',
      repoUrl: 'gitlab.com?owner=acme%2Fpayments&repo=ledger',
      url: 'https://gitlab.com/acme/payments/ledger',
    },
  ],
  [
    'local',
    'whoever',
    'ledger',
    {
      kind: 'local',
      host: 'local',
      owner: '',
      name: 'ledger',
      repoUrl: 'local?repo=ledger',
      url: 'http://localhost:7007/api/demo/repositories/ledger',
    },
  ],
])('completes %s', (id, owner, name, expected) => {
  const repository = completeRepository(at(id), { owner, name });
  expect(repository).toEqual(expected);
  expect(problemOfRepository(repository, ALL)).toBeUndefined();
});

describe('problemOfRepository', () => {
  const made = (id: string, owner: string, name: string) =>
    completeRepository(at(id), { owner, name });

  it.each<[Repository, RegExp]>([
    [{}, /needs a place/],
    [{ kind: 'github', host: 'evil.example' }, /at evil.example, where/],
    [made('github:github.com', '', 'a'), /needs an owner/],
    [made('github:github.com', 'a/b', 'a'), /GitHub does not allow: a\/b/],
    [made('github:github.com', '-a', 'a'), /GitHub does not allow/],
    [made('gitlab:gitlab.com', 'a//b', 'a'), /GitLab does not allow/],
    [made('github:github.com', 'a', ''), /needs a name/],
    [made('github:github.com', 'a', '../b'), /does not work: \.\.\/b/],
    [made('github:github.com', 'a', 'b.git'), /does not work/],
    [made('local', '', 'a b'), /does not work: a b/],
    [made('local', '', '支払い'), /does not work/],
    [
      {
        ...made('github:github.com', 'a', 'b'),
        repoUrl: 'evil.example?owner=a&repo=b',
      },
      /addresses that do not belong/,
    ],
    [
      { ...made('github:github.com', 'a', 'b'), url: 'https://evil.example' },
      /addresses that do not belong/,
    ],
  ])('of %j', (repository, problem) => {
    expect(problemOfRepository(repository, ALL)).toMatch(problem);
  });
});
