import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakeRunbooksApi } from '../../../dev/FakeRunbooksApi';
import { stopTheClock } from '../../__testUtils__/entityPage';
import { renderInPortal } from '../../__testUtils__/inPortal';
import { ReviewDialog } from '.';

stopTheClock();

async function review(id: string, api = new FakeRunbooksApi()) {
  const { items } = await api.getRunbook(id);
  const [runbook] = items;
  if (!runbook) {
    throw new Error(`no page ${id}`);
  }
  const onDone = jest.fn();
  const onClose = jest.fn();
  renderInPortal(
    <ReviewDialog runbook={runbook} onDone={onDone} onClose={onClose} />,
    { api },
  );
  const dialog = within(await screen.findByRole('dialog'));
  const choose = (name: RegExp) =>
    userEvent.click(dialog.getByRole('radio', { name }));
  const press = (name: string) =>
    userEvent.click(dialog.getByRole('button', { name }));
  return { api, dialog, onDone, onClose, choose, press };
}

it('reminds of the last review and of what the page lacks, and says until when a review counts', async () => {
  const { api, dialog, onDone, onClose, choose, press } = await review(
    'quiet-incomplete',
  );
  const createReview = jest.spyOn(api, 'createReview');
  expect(dialog.getByText('Reviewed 12 d ago.')).toBeInTheDocument();
  expect(
    within(dialog.getByRole('list', { name: 'What the page lacks' }))
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toContain('expected what to do, found "To be added" (line 14)');
  expect(dialog.getByRole('button', { name: 'Record' })).toBeDisabled();
  await choose(/it is right/);
  await userEvent.type(dialog.getByLabelText('Note'), ' tried in the drill ');
  await press('Record');
  expect(createReview).toHaveBeenCalledWith('quiet-incomplete', {
    entityRef: 'component:default/quiet',
    outcome: 'verified',
    note: 'tried in the drill',
  });
  expect(
    await dialog.findByText('It counts until 24 February 2027, by tier 1.'),
  ).toBeInTheDocument();
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(onClose).not.toHaveBeenCalled();
  await press('Close');
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('what needs work does not count as reviewed', async () => {
  const { dialog, choose, press } = await review('quiet-good');
  await choose(/needs work/);
  await press('Record');
  expect(
    await dialog.findByText(/It does not count as reviewed/),
  ).toBeInTheDocument();
});

it('says that one may not, and cannot be tried again', async () => {
  const api = new FakeRunbooksApi();
  jest.spyOn(api, 'createReview').mockRejectedValue(new NotAllowedError('no'));
  const { dialog, onDone, choose, press } = await review('quiet-good', api);
  await choose(/it is right/);
  await press('Record');
  expect(
    await dialog.findByText(
      'You are not allowed to record reviews of this page.',
    ),
  ).toBeInTheDocument();
  expect(dialog.getByRole('button', { name: 'Record' })).toBeDisabled();
  expect(onDone).not.toHaveBeenCalled();
});
