import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { WhatIf, WhatIfRequest } from '@callboard/backstage-plugin-slo-common';
import { FakeSloApi } from '../../../dev/FakeSloApi';
import { sloApiRef } from '../../api';
import { SloWhatIf } from './SloWhatIf';

class Recording extends FakeSloApi {
  readonly requests: WhatIfRequest[] = [];
  async whatIf(ref: string, request: WhatIfRequest): Promise<WhatIf> {
    this.requests.push(request);
    return super.whatIf(ref, request);
  }
}

async function renderWhatIf(api = new Recording()) {
  const status = await api.getSlo('slo:default/burning-availability');
  renderInTestApp(
    <SloWhatIf status={status} objective={status.objectives[0]} />,
    {
      apis: [[sloApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  await screen.findByRole('button', { name: 'Compute' });
  return api;
}

const set = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const compute = () =>
  userEvent.click(screen.getByRole('button', { name: 'Compute' }));

it('asks only for what was changed', async () => {
  const api = await renderWhatIf();
  set('Target, %', '99.99');
  await compute();
  set('Kind of window', 'calendar');
  set('Window', '1M');
  set('Time zone', 'Europe/Berlin');
  await compute();
  expect(api.requests).toEqual([
    { objective: '0', target: 0.9999 },
    {
      objective: '0',
      target: 0.9999,
      window: {
        duration: '1M',
        isRolling: false,
        calendar: {
          startTime: '2020-01-01 00:00:00',
          timeZone: 'Europe/Berlin',
        },
      },
    },
  ]);
});

it('puts the two pasts side by side and gives the document to commit', async () => {
  await renderWhatIf();
  set('Target, %', '99.99');
  await compute();
  const table = await screen.findByRole('table', {
    name: 'The terms in force and the proposed ones',
  });
  const rows = within(table)
    .getAllByRole('row')
    .map(row => row.textContent?.replace(/\u00a0/g, ' '));
  expect(rows).toContain('Target99.95 %99.99 %');
  expect(rows).toContain(
    'Alerts that would have fired1 page, 0 tickets2 pages, 1 ticket',
  );
  expect(
    screen.getByRole('img', { name: /^Availability, as proposed/ }),
  ).toBeInTheDocument();
  expect(
    decodeURIComponent(
      screen.getByRole('link', { name: 'Download' }).getAttribute('href') ?? '',
    ),
  ).toContain('target: 0.9999');
});

it('says that it computes, and can be told to stop by leaving', async () => {
  let given: AbortSignal | undefined;
  class Slow extends Recording {
    async whatIf(
      _ref: string,
      _request: WhatIfRequest,
      options?: { signal?: AbortSignal },
    ): Promise<never> {
      given = options?.signal;
      return new Promise(() => {});
    }
  }
  await renderWhatIf(new Slow());
  await compute();
  expect(
    screen.getByRole('progressbar', { name: 'Computing' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Compute' })).toBeDisabled();
  expect(given?.aborted).toBe(false);
});

it('checks what is typed in before it is sent', async () => {
  const api = await renderWhatIf();
  set('Target, %', '100');
  set('Method', 'Timeslices');
  await compute();
  expect(screen.getByLabelText('Target, %')).toBeInvalid();
  expect(screen.getByLabelText('Slice')).toBeInvalid();
  expect(api.requests).toEqual([]);
});

it('puts what the backend refuses beside its field', async () => {
  await renderWhatIf();
  set('Target, %', '10');
  await compute();
  expect(
    await screen.findByText('target: expected at least 0.5 in this demo'),
  ).toBeInTheDocument();
  expect(screen.getByLabelText('Target, %')).toBeInvalid();
});
