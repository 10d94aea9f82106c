import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { ME } from '../../../dev/exclusions';
import { FakeSloApi } from '../../../dev/FakeSloApi';
import { sloApiRef } from '../../api';
import { SloExclusions } from './SloExclusions';

async function renderExclusions(ref: string, api = new FakeSloApi()) {
  const status: SloStatus = await api.getSlo(ref);
  renderInTestApp(
    <SloExclusions status={status} objective={status.objectives[0]} />,
    {
      apis: [[sloApiRef, api], mockApis.identity({ userEntityRef: ME })],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return api;
}

const EXCLUDED = 'slo:default/excluded-ledger';
const MINE = 'Switch the edge to the new certificates';

const item = async (words: string) => {
  const found = (await screen.findAllByRole('listitem')).find(element =>
    element.textContent?.includes(words),
  );
  if (!found) {
    throw new Error(`No exclusion ${words}`);
  }
  return found;
};

it('shows the figures with and without exclusions side by side', async () => {
  await renderExclusions(EXCLUDED);
  const table = await screen.findByRole('table', {
    name: 'Figures with and without exclusions',
  });
  const rows = within(table)
    .getAllByRole('row')
    .map(row => row.textContent?.replace(/\u00a0/g, ' '));
  expect(rows).toContain('Budget left48 %−4 %');
  expect(rows).toContain('Events1,204,0011,210,000');
});

it('lists undecided ones first, each with who asked, who agreed and what is wrong', async () => {
  await renderExclusions(EXCLUDED);
  const list = await screen.findByRole('list', { name: /undecided first/ });
  const words = [...list.children].map(child => child.textContent);
  expect(words[0]).toMatch(/^proposed, still counted/);
  expect(words[3]).toMatch(
    /^approved, not counted.*FREQ=WEEKLY;BYDAY=SU.*approved by .*tom.lindqvist/,
  );
  expect(await item('names no approver')).toHaveTextContent(
    /a document with a problem, counted/,
  );
});

it('lets nobody approve their own, and says so', async () => {
  await renderExclusions(EXCLUDED);
  const own = within(await item(MINE));
  expect(
    await own.findByText(/somebody else has to approve it/),
  ).toBeInTheDocument();
  expect(
    own.queryByRole('button', { name: /^Approve/ }),
  ).not.toBeInTheDocument();
  expect(own.getByRole('button', { name: /^Withdraw/ })).toBeInTheDocument();
});

it('asks before it approves, and keeps what was said', async () => {
  await renderExclusions(EXCLUDED);
  const approve = await screen.findByRole('button', {
    name: /^Approve: The acquirer/,
  });
  await userEvent.click(approve);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/your name stands beside it/)).toBeInTheDocument();
  await userEvent.type(dialog.getByLabelText(/Comment/), 'seen in the logs');
  await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
  expect(await screen.findByText('“seen in the logs”')).toBeInTheDocument();
  const approved = await item('The acquirer');
  expect(approved).toHaveTextContent(/^approved, not counted/);
  expect(
    within(approved).getByRole('button', { name: /^Withdraw/ }),
  ).toBeInTheDocument();
});

it('tells what an SLO without exclusions could do', async () => {
  await renderExclusions('slo:default/burning-availability');
  expect(await screen.findByText('No time is excluded')).toBeInTheDocument();
  expect(screen.getByText(/kind: SloExclusion/)).toBeInTheDocument();
});

describe('a proposal', () => {
  async function fill(reason = 'Failover test') {
    await userEvent.click(screen.getByRole('button', { name: 'Propose …' }));
    const set = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    set('From', '2026-12-06T02:00');
    set('To', '2026-12-06T03:30');
    set('Time zone', 'Europe/Berlin');
    set('Repeats', 'FREQ=MONTHLY;BYDAY=1SU');
    set('Reason', reason);
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
  }

  it('names the field that is wrong and sends nothing', async () => {
    const api = await renderExclusions('slo:default/burning-availability');
    await screen.findByText('No time is excluded');
    await userEvent.click(screen.getByRole('button', { name: 'Propose …' }));
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(screen.getByLabelText('Reason')).toHaveAccessibleDescription(
      'Say why this time is not to count.',
    );
    expect(screen.getByLabelText('From')).toBeInvalid();
    expect(api.asked).not.toContain('propose');
  });

  it('stands in the list once it is sent', async () => {
    await renderExclusions('slo:default/burning-availability');
    await screen.findByText('No time is excluded');
    await fill();
    expect(await item('Failover test')).toHaveTextContent(
      /^proposed, still counted/,
    );
    expect(
      screen.getByRole('button', { name: 'Propose …' }),
    ).toBeInTheDocument();
  });

  it('puts what the backend refuses beside its field', async () => {
    await renderExclusions('slo:default/burning-availability');
    await screen.findByText('No time is excluded');
    await fill('ops');
    expect(
      await screen.findByText('reason: expected a sentence (too-short)'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Reason')).toBeInvalid();
  });
});
