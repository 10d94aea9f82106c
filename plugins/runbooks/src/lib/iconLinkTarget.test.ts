import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { FakeRunbooksApi } from '../../dev/FakeRunbooksApi';
import { iconLinkTarget } from './iconLinkTarget';

const api = new FakeRunbooksApi({ now: () => Date.parse('2026-11-26T19:00Z') });
const TAB = '/runbooks-of-it';

async function targetOf(
  name: string,
  change: (found: RunbookPage) => Partial<RunbookPage> = () => ({}),
) {
  const found = await api.listRunbooks({
    entityRef: [`component:default/${name}`],
  });
  return iconLinkTarget(
    { ...found, ...change(found) },
    { tab: TAB, kind: 'Component' },
  );
}

it('opens the runbook of what fires most severely, at its section', async () => {
  expect(await targetOf('firing')).toEqual({
    href: `${TAB}?runbook=high-error-rate&alert=fingerprint-CheckoutBurnRateFast#checkoutburnratefast`,
    title: 'High error rate for CheckoutBurnRateFast, which fires',
  });
});

it('opens a page elsewhere where it is', async () => {
  expect(await targetOf('elsewhere')).toEqual({
    href: 'https://wiki.example/payments/elsewhere#fast',
    title: 'Payments wiki for CheckoutBurnRateFast, which fires',
  });
});

it('opens the first good one while nothing fires', async () => {
  expect(await targetOf('quiet')).toEqual({
    href: 'https://wiki.example/payments/quiet-wiki',
    title: 'Who to call at the bank',
  });
});

it('does not follow alerts that are silenced', async () => {
  const silenced = await targetOf('elsewhere', ({ firing }) => ({
    firing: firing.map(one => ({ ...one, status: 'suppressed' as const })),
  }));
  expect(silenced.title).toBe('Payments wiki');
});

it('says that a page is gone where it answers what fires', async () => {
  const dead = await targetOf('firing', ({ items, firing }) => ({
    items,
    firing: firing.slice(1, 2),
  }));
  expect(dead).toEqual({
    href: 'https://wiki.example/payments/drain-the-queue',
    title: 'Drain the queue for QueueBacklog, which fires (dead link)',
  });
});

it('leads to the tab where every page is gone', async () => {
  const dead = await targetOf('firing', ({ items }) => ({
    items: items.slice(0, 1),
    firing: [],
  }));
  expect(dead).toEqual({
    href: TAB,
    title: 'All runbooks; none of them is alive',
  });
});

it('leads nowhere where there is none, and says why', async () => {
  expect(await targetOf('empty')).toEqual({
    disabled: true,
    title: 'No runbook is known for this component',
  });
});
