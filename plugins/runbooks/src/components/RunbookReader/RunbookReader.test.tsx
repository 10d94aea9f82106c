import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { NASTY } from '../../../dev/contents';
import { FakeRunbooksApi } from '../../../dev/FakeRunbooksApi';
import { stopTheClock } from '../../__testUtils__/entityPage';
import { presentUrl, renderInPortal } from '../../__testUtils__/inPortal';
import { RunbooksPage } from '../RunbooksPage';
import { RunbookReader } from '.';

stopTheClock();

const scrolled: Element[] = [];
beforeEach(() => {
  scrolled.length = 0;
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolled.push(this);
  };
});

function read(
  runbookId: string,
  component: string,
  options: { api?: FakeRunbooksApi; anchor?: string; path?: string } = {},
) {
  const { anchor, ...rest } = options;
  return renderInPortal(
    <RunbookReader
      runbookId={runbookId}
      entityRef={`component:default/${component}`}
      anchor={anchor}
    />,
    { path: `/?runbook=${runbookId}`, ...rest },
  );
}

it('says first what has to be known of a page, then what it says', async () => {
  read('high-error-rate', 'firing');
  const page = await screen.findByRole('region', { name: 'High error rate' });
  expect(page).toHaveTextContent('alive, complete and reviewed 12 days ago');
  expect(page).toHaveTextContent('reviewed 12 d ago by mei.tanaka');
  expect(
    screen.getByRole('link', { name: /Markdown on git.example/ }),
  ).toHaveAttribute(
    'href',
    'https://git.example/payments/checkout/blob/main/runbooks/high-error-rate.md',
  );
  const alerts = screen.getByRole('list', {
    name: 'Alerts that this page answers',
  });
  expect(within(alerts).getAllByRole('listitem')[0]).toHaveTextContent(
    'CheckoutBurnRateFast (firing)',
  );
  // The heading that only repeats the title stands once.
  expect(
    await screen.findByRole('heading', { name: 'Meaning' }),
  ).toBeInTheDocument();
  expect(
    screen.getAllByRole('heading', { name: 'High error rate' }),
  ).toHaveLength(1);
  expect(
    await screen.findByText(/rollout undo deployment/),
  ).toBeInTheDocument();
});

it('opens at a section, marks it, and leads on within the page', async () => {
  read('high-error-rate', 'firing', { anchor: 'checkoutburnratefast' });
  const heading = await screen.findByRole('heading', {
    name: 'CheckoutBurnRateFast',
  });
  await waitFor(() => expect(scrolled).toEqual([heading]));
  expect(heading).toHaveFocus();
  const outline = screen.getByRole('navigation', {
    name: 'Sections of this page',
  });
  await userEvent.click(
    within(outline).getByRole('link', { name: 'Mitigation' }),
  );
  expect(presentUrl().search).toBe('?runbook=high-error-rate');
  expect(presentUrl().hash).toBe('#mitigation');
});

it('says that a section is not there', async () => {
  read('high-error-rate', 'firing', { anchor: 'gone' });
  expect(
    await screen.findByText(
      'This page has no section “gone”; it begins at the top.',
    ),
  ).toBeInTheDocument();
});

it('links lead where they lead from the place of the page, within it they stay', async () => {
  read('linked', 'linked');
  const hrefOf = async (name: string | RegExp) =>
    (await screen.findByRole('link', { name })).getAttribute('href');
  const runbooks = 'https://git.example/payments/checkout/blob/main/runbooks';
  expect(await hrefOf('the diagnosis')).toBe('/?runbook=linked#diagnosis');
  expect(await hrefOf(/page beside it/)).toBe(`${runbooks}/other-page.md`);
  expect(await hrefOf(/one above/)).toBe(
    'https://git.example/payments/checkout/blob/main/README.md#set-up',
  );
  expect(await hrefOf(/by reference/)).toBe(`${runbooks}/docs/deep.md`);
  const outside = screen.getByRole('link', { name: /dashboard/ });
  expect(outside).toHaveAttribute('target', '_blank');
  expect(outside).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.getByRole('img', { name: 'The architecture' })).toHaveAttribute(
    'src',
    'https://git.example/payments/checkout/raw/main/runbooks/images/architecture.png',
  );
});

it('nothing that somebody hides in a page reaches the document', async () => {
  expect(NASTY).toContain('window.hostile');
  read('nasty', 'nasty');
  await screen.findByText('The last line, to see that all of it was read.');
  await screen.findByText(/window\.hostile = 'code'/);
  const page = screen.getByRole('region', { name: 'Pasted from anywhere' });
  const elements = [...page.querySelectorAll('*')];
  const forbidden =
    'script,iframe,object,embed,form,style,link,meta,base,video,math,input:not([type=checkbox])';
  expect(page.querySelectorAll(forbidden)).toHaveLength(0);
  const attributes = elements.flatMap(element =>
    [...element.attributes].map(({ name, value }) => ({ name, value })),
  );
  expect(
    attributes.filter(({ name }) => /^on|^srcdoc|^ping/.test(name)),
  ).toEqual([]);
  const addresses = attributes.filter(({ name }) =>
    ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(
      name,
    ),
  );
  expect(
    addresses.filter(
      ({ value }) => !/^(https?:\/\/|\/|\?|$)/.test(value) || /\\/.test(value),
    ),
  ).toEqual([]);
  // What is dangerous is no link at all, instead of one that leads to the page itself.
  const links = within(page).getAllByRole('link');
  const words = links.map(({ textContent }) => textContent);
  for (const name of [
    'A script',
    'Odd case',
    'An entity',
    'By reference',
    'a cell',
  ]) {
    expect(words.filter(word => word?.includes(name))).toEqual([]);
  }
  expect(words.join()).toContain('A harmless one');
  const opener = links.find(({ textContent }) =>
    textContent?.startsWith('With an opener'),
  );
  expect(opener).toHaveAttribute('target', '_blank');
  expect(opener).toHaveAttribute('rel', 'noopener noreferrer');
  // Of the portal's own, only icons are drawn.
  for (const svg of page.querySelectorAll('svg')) {
    expect(svg).toHaveAttribute('aria-hidden', 'true');
  }
  expect(
    elements.filter(element =>
      element.getAttribute('style')?.includes('fixed'),
    ),
  ).toEqual([]);
  const ids = elements.map(({ id }) => id).filter(Boolean);
  expect(ids.filter(id => ['location', '__proto__'].includes(id))).toEqual([]);
});

it('leads to a page that lives elsewhere', async () => {
  read('latency', 'firing', { anchor: 'slow' });
  expect(
    await screen.findByRole('link', { name: /Open it on wiki.example/ }),
  ).toHaveAttribute('href', 'https://wiki.example/payments/latency#slow');
});

it('says that a page is empty', async () => {
  read('hollow', 'linked');
  expect(await screen.findByText('This page is empty')).toBeInTheDocument();
});

it('keeps what it has shown while it cannot be read again', async () => {
  const api = new FakeRunbooksApi();
  api.failure = new ServiceUnavailableError('the database is down');
  read('high-error-rate', 'firing', { api });
  expect(
    await screen.findByText(
      'Could not read this runbook: the database is down',
    ),
  ).toBeInTheDocument();
  api.failure = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(
    await screen.findByRole('heading', { name: 'Meaning' }),
  ).toBeInTheDocument();
});

it('says that one may not read it', async () => {
  const api = new FakeRunbooksApi();
  api.failure = new NotAllowedError('no');
  read('high-error-rate', 'firing', { api });
  expect(
    await screen.findByText('You are not allowed to read this runbook.'),
  ).toBeInTheDocument();
});

it('opens in the place of the list on the page of all runbooks, and closes', async () => {
  renderInPortal(<RunbooksPage />, {
    path: '/?view=pages&runbook=high-error-rate&entityRef=component:default/firing',
  });
  await screen.findByRole('heading', { name: 'Meaning' });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(presentUrl().search).toBe('?view=pages');
  expect(
    await screen.findByRole('table', { name: /^Pages/ }),
  ).toBeInTheDocument();
});
