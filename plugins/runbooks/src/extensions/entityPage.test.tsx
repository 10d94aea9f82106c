import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { component } from '../../dev/entities';
import { FakeRunbooksApi } from '../../dev/FakeRunbooksApi';
import { crowd } from '../../dev/unpleasantRecipes';
import { renderOnEntityPage, stopTheClock } from '../__testUtils__/entityPage';
import { entityRunbooksContent } from './entityContents';

stopTheClock();

/** The block of one runbook. */
async function rowOf(title: string) {
  const rows = await screen.findByRole('list', { name: 'Runbooks' });
  const row = within(rows)
    .getByRole('heading', { name: new RegExp(`^${title}`) })
    .closest('li');
  if (!row) {
    throw new Error(`no row ${title}`);
  }
  return within(row);
}

const factsOf = (row: Awaited<ReturnType<typeof rowOf>>) =>
  row
    .getAllByRole('definition')
    .map(fact => fact.textContent?.replace(/\u00a0/g, ' '));

it('is called Runbooks, under operation', () => {
  const tester = createExtensionTester(entityRunbooksContent);
  expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Runbooks');
  expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBe('operation');
});

it('has what fires above all runbooks', async () => {
  renderOnEntityPage(entityRunbooksContent, component('firing'));
  await screen.findByRole('list', { name: 'Firing alerts' });
  const headings = screen
    .getAllByRole('heading', { level: 2 })
    .map(heading => heading.textContent);
  expect(headings.slice(0, 3)).toEqual([
    'Firing now',
    'Runbooks (3)',
    'Paging alerts without a runbook',
  ]);
});

it('says of each runbook whether it is there, how old, who stands for it, what it lacks, who names it', async () => {
  renderOnEntityPage(entityRunbooksContent, component('firing'));
  expect(factsOf(await rowOf('Drain the queue'))).toEqual([
    'gone since Tuesdaychecked 40 min ago, HTTP 404',
    '30 d agoas its server tells',
    'never revieweddue in 60 d',
    'not knownthere is nothing to read',
    'link in the catalog: metadata.links[2]',
  ]);
  const errors = await rowOf('High error rate');
  await waitFor(() =>
    expect(factsOf(errors)).toContain(
      'reviewed 12 d agoby mei.tanaka, due in 78 d',
    ),
  );
  expect(
    within(errors.getByRole('list', { name: 'Alerts that it answers' }))
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toEqual([
    'CheckoutBurnRateFast (firing)',
    'CheckoutBurnRateSlow (does not page)',
  ]);
});

it('does not call good what nobody reviewed, nor bad what could not be found out', async () => {
  renderOnEntityPage(entityRunbooksContent, component('unsettled'));
  const row = await rowOf('Behind a sign-in');
  expect(factsOf(row)[0]).toMatch(
    /^not known since Sundaychecked 9 h ago, HTTP 200led to a sign-in page/,
  );
  expect(
    row.getByText('stale 9 h: a check was due and did not happen'),
  ).toBeInTheDocument();
  const fresh = await rowOf('Just found');
  const review = fresh.getByText('never reviewed');
  expect(review.parentElement?.querySelector('svg')).toHaveAttribute(
    'data-tone',
    'neutral',
  );
});

it('names what a page lacks by line, with what was expected', async () => {
  renderOnEntityPage(entityRunbooksContent, component('quiet'));
  const row = await rowOf('Database failover');
  await userEvent.click(row.getByText('4 findings'));
  expect(
    within(row.getByRole('list', { name: 'What it lacks' }))
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toContain('expected what to do, found "To be added" (line 14)');
});

it('has a page checked again, and says when that happens', async () => {
  const api = renderOnEntityPage(entityRunbooksContent, component('firing'));
  const row = await rowOf('Drain the queue');
  await userEvent.click(row.getByRole('button', { name: 'Check again' }));
  expect(
    await row.findByText('Checked with the next round, within a minute or so.'),
  ).toBeInTheDocument();
  expect(api.asked).toContain('recheck drain-the-queue');
});

it('says that the reader may not have a page checked', async () => {
  const api = renderOnEntityPage(entityRunbooksContent, component('firing'));
  const row = await rowOf('Drain the queue');
  api.failure = new NotAllowedError('Unauthorized');
  await userEvent.click(row.getByRole('button', { name: 'Check again' }));
  expect(
    await row.findByText('You are not allowed to have the page checked again.'),
  ).toBeInTheDocument();
});

it('tells how a page was, on demand', async () => {
  const api = renderOnEntityPage(entityRunbooksContent, component('firing'));
  const row = await rowOf('Drain the queue');
  expect(api.asked.filter(one => one.startsWith('history'))).toEqual([]);
  const button = row.getByRole('button', { name: 'History' });
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(await row.findByRole('table', { name: 'History' })).toHaveTextContent(
    /24 Nov, 19:00.*page.*gone.*answered 404 Not Found/,
  );
});

it('filters many by state and words, in the URL', async () => {
  const api = new FakeRunbooksApi({ recipes: { crowd: crowd(22, 21) } });
  renderOnEntityPage(entityRunbooksContent, component('crowd'), {
    api,
    path: '/?state=dead',
  });
  expect(await screen.findByText('4 of 4 runbooks')).toBeInTheDocument();
  expect(screen.getByText('Runbooks (22)')).toBeInTheDocument();
  expect(screen.getByText('Show all 21 alerts')).toBeInTheDocument();
  await userEvent.click(screen.getByLabelText('Search runbooks'));
  await userEvent.paste('Shard14Alert2');
  expect(await screen.findByText('1 of 1 runbooks')).toBeInTheDocument();
});

it('has many page by page', async () => {
  const api = new FakeRunbooksApi({ recipes: { crowd: crowd(22, 0) } });
  renderOnEntityPage(entityRunbooksContent, component('crowd'), { api });
  expect(await screen.findByText('20 of 22 runbooks')).toBeInTheDocument();
  await userEvent.click(screen.getByText('Show more'));
  expect(await screen.findByText('22 of 22 runbooks')).toBeInTheDocument();
});

it('lists paging alerts that lead nowhere or to a page that does not help', async () => {
  renderOnEntityPage(entityRunbooksContent, component('firing'));
  const list = await screen.findByRole('list', {
    name: 'Alerts without a runbook',
  });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toEqual([
    expect.stringMatching(/^QueueBacklogdead runbook/),
    expect.stringMatching(
      /^LedgerDiskFullno runbook.*its rule names no runbook/,
    ),
  ]);
});

it('reads a runbook beside the others, as the URL says', async () => {
  renderOnEntityPage(entityRunbooksContent, component('firing'), {
    path: '/?runbook=high-error-rate#checkoutburnratefast',
  });
  const nav = await screen.findByRole('navigation', {
    name: 'Runbooks of this entity',
  });
  expect(within(nav).getByRole('link', { name: 'All runbooks' })).toBeVisible();
  expect(
    within(nav)
      .getAllByRole('listitem')
      .filter(item => item.getAttribute('aria-current'))
      .map(item => item.textContent),
  ).toEqual(['High error rategood, for what fires']);
});

it('of a component without runbooks says what they are for', async () => {
  renderOnEntityPage(entityRunbooksContent, component('empty'));
  expect(
    await screen.findByText('No runbook is known for this component yet'),
  ).toBeInTheDocument();
});

it.each([
  ['denied', 'You are not allowed to read the runbooks of denied.'],
  [
    'error',
    'Could not read the runbooks of error: the runbooks backend did not answer',
  ],
])('of %s says: %s', async (name, words) => {
  renderOnEntityPage(entityRunbooksContent, component(name));
  expect(await screen.findByText(words)).toBeInTheDocument();
});
