import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { pageIdOf } from './pageId';
import { PageLocator } from './PageLocator';

const locator = PageLocator.create({
  integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
  settings: {
    appUrl: 'https://portal.example.net/backstage',
    readingAllow: [{ host: 'handbook.example.net', paths: ['/open'] }],
  },
});

const ID = '0123456789abcdef0123456789abcdef01234567';

describe('PageLocator', () => {
  it.each([
    ['https://wiki.example.net/x', 'external'],
    ['https://wiki.example.net/x.md', 'external'],
    ['https://github.com/o/r/blob/main/docs/x.md#mitigation', 'markdown'],
    ['https://github.com/o/r/blob/main/docs/x.MARKDOWN', 'markdown'],
    ['https://github.com/o/r/blob/main/docs/x.html', 'external'],
    ['https://dev.azure.com/o/p/_git/r?path=/docs/x.md', 'markdown'],
    ['https://handbook.example.net/open/x.md', 'markdown'],
    ['https://handbook.example.net/closed/x.md', 'external'],
    ['/docs/default/component/x/runbooks/a/', 'techdocs'],
    [
      'https://portal.example.net/backstage/docs/default/component/x',
      'techdocs',
    ],
    ['https://portal.example.net/docs/default/component/x', 'external'],
  ])('%s is %s', (address, kind) => {
    expect(locator.locate(address)).toMatchObject({ page: { kind } });
  });

  it('has one page for each way to write its address', () => {
    const [first, ...others] = [
      'https://github.com/o/r/blob/main/x.md',
      'https://raw.githubusercontent.com/o/r/main/x.md',
      'https://github.com/o/r/edit/main/x.md#a',
    ].map(address => locator.locate(address));
    const idOf = (located: typeof first) =>
      located && 'page' in located ? located.page.id : undefined;
    expect(idOf(first)).toMatch(/^[0-9a-f]{40}$/);
    expect(others.map(idOf)).toEqual([idOf(first), idOf(first)]);
  });

  it.each([
    `https://portal.example.net/backstage/catalog/default/component/x/runbooks?runbook=${ID}#fix`,
    `/catalog/default/component/x/runbooks?runbook=${ID}#fix`,
  ])('knows what the portal itself shows: %s', address => {
    expect(locator.locate(address)).toEqual({
      page: { id: ID },
      anchor: 'fix',
    });
  });

  it.each([
    [' javascript:alert(1)', /expected https or http/],
    ['https://ada:secret@wiki.example.net/x', /user name or password/],
    ['runbooks/x', /not an address/],
    ['/runbooks/x', /not an address/],
    ['', /not an address/],
  ])('%j is none', (address, problem) => {
    const located = locator.locate(address);
    expect('problem' in located && located.problem).toMatch(problem);
    expect(JSON.stringify(located)).not.toContain('secret');
  });

  it('has local files in the reader of their entity', () => {
    const id = pageIdOf('file:docs/runbooks/slow-answers.md');
    expect(
      locator.localFile('docs/runbooks/slow-answers.md', 'component:default/x'),
    ).toEqual({
      id,
      key: 'file:docs/runbooks/slow-answers.md',
      url: `/catalog/default/component/x/runbooks?runbook=${id}`,
      kind: 'markdown',
      host: '',
      title: 'Slow answers',
      titleRank: 2,
    });
  });
});
