import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  createApiMock,
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { component, scheduleEntity } from '../../dev/entities';
import { FakeOnCallApi } from '../../dev/FakeOnCallApi';
import { renderOnEntityPage, stopTheClock } from '../__testUtils__/entityPage';
import { onCallApiRef } from '../api';
import { onCallScheduleCard } from './entityCards';
import { entityOnCallContent } from './entityContents';

stopTheClock();

const texts = (elements: HTMLElement[]) =>
  elements.map(element => element.textContent?.replace(/\u00a0/g, ' '));

describe('the tab', () => {
  it('is called On call, under operation', () => {
    const tester = createExtensionTester(entityOnCallContent);
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('On call');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBe('operation');
  });

  it('shows every level, now and next, with the reason and contacts', async () => {
    renderOnEntityPage(entityOnCallContent, component('normal'));
    const list = await screen.findByRole('list', {
      name: 'On call for Payments Core',
    });
    const levels = Array.from(list.children).map(level => level.textContent);
    expect(levels).toEqual([
      expect.stringMatching(
        /^1 primary, asked firstJonas LindqvistMail.*until .*, rotationnext: Amara Okafor from /,
      ),
      expect.stringMatching(/^2 secondary, asked after 5 minAmara Okafor/),
    ]);
    expect(
      within(list).getByRole('link', { name: /^Call Jonas Lindqvist/ }),
    ).toHaveAttribute('href', 'tel:+493055500100');
    expect(screen.getByText('covered')).toBeInTheDocument();
    expect(screen.getByText('mapped by its own annotation')).toBeVisible();
  });

  it('says until when in both zones', async () => {
    renderOnEntityPage(entityOnCallContent, component('other-zone'));
    // Tests read in UTC.
    expect(
      await screen.findByText(/^until Mon.* 09:00 \(your 15:00\)/),
    ).toBeInTheDocument();
  });

  it.each([
    ['override', /override by Mei Tanaka: swapped/],
    ['temporary', /temporary schedule/],
    ['forwarded', /forwarded from Farid Benmoussa/],
    ['group', /Payments Core|Money Movement/],
    ['off-hours', /nobody, on purpose/],
    ['by-owner', /the schedule of its owner/],
    ['strangers', /left the catalog/],
    ['disabled', /Disabled at its provider: nobody is paged/],
    ['maintenance', /In maintenance at its provider/],
    ['stale', /^stale 1 h: PagerDuty answered 503/],
    ['never-read', /Nothing is known of this schedule yet: Grafana IRM/],
  ])('of %s says: %s', async (recipe, words) => {
    renderOnEntityPage(entityOnCallContent, component(recipe));
    expect((await screen.findAllByText(words))[0]).toBeInTheDocument();
  });

  it('is loud where nobody is on call, and offers to fill the gap', async () => {
    renderOnEntityPage(entityOnCallContent, component('nobody'));
    expect(await screen.findByText('nobody on call now')).toBeInTheDocument();
    expect(screen.getAllByText('nobody: adds 5 min')).toHaveLength(2);
    expect(
      screen.getByRole('button', { name: 'Fill this gap' }),
    ).toBeInTheDocument();
    const gaps = await screen.findByRole('list', { name: 'Gaps ahead' });
    expect(texts(within(gaps).getAllByRole('listitem'))).toEqual([
      'nobody at allnow – Fri 17:00 (your 16:00), 21 hFill …',
    ]);
  });

  it('does not call good what nobody is paged for', async () => {
    renderOnEntityPage(entityOnCallContent, component('disabled'));
    await screen.findByText(/Disabled at its provider/);
    expect(screen.queryByText('covered')).not.toBeInTheDocument();
  });

  it('shows each link of the chain with its state and message', async () => {
    renderOnEntityPage(entityOnCallContent, component('strangers'));
    const chain = await screen.findByRole('list', {
      name: 'From the service to a person',
    });
    expect(texts(within(chain).getAllByRole('listitem'))).toEqual([
      'It has an owner: okpayments-core owns it',
      expect.stringMatching(/^The owner has members: ok/),
      expect.stringMatching(/^A schedule is mapped: ok/),
      expect.stringMatching(/^Its provider pages somebody: ok/),
      expect.stringMatching(/^Somebody is on call now: ok/),
      expect.stringMatching(/^No gap in the days to come: ok/),
      'Everybody on call can be reached: brokenTobias Reinholt is on call and no longer in the catalog',
      expect.stringMatching(/^The alert route was proved: not checked/),
    ]);
    expect(screen.getByText('not reachable')).toBeInTheDocument();
  });

  it('tells a component without a schedule how to get one', async () => {
    renderOnEntityPage(entityOnCallContent, component('empty'));
    expect(
      await screen.findByText('Nobody is on call for this component yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/callboard.dev\/on-call-schedule: /),
    ).toHaveTextContent(/kind: OnCallSchedule/);
  });

  it('opens the first of sixty schedules, and the others on demand', async () => {
    const api = renderOnEntityPage(entityOnCallContent, component('sixty'));
    expect(
      await screen.findByText('60 schedules answer for this entity.'),
    ).toBeInTheDocument();
    await screen.findByRole('figure', { name: 'Timeline of Team 1' });
    const shifts = () => api.asked.filter(one => one.startsWith('shifts'));
    expect(new Set(shifts()).size).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Team 2' }));
    expect(
      await screen.findByRole('figure', { name: 'Timeline of Team 2' }),
    ).toBeInTheDocument();
  });

  it('has the shape of its content while it loads', async () => {
    renderOnEntityPage(entityOnCallContent, component('slow'));
    expect(
      await screen.findByRole('status', { name: 'Loading who is on call' }),
    ).toBeInTheDocument();
  });

  it('says that the reader may not see it', async () => {
    renderOnEntityPage(entityOnCallContent, component('denied'));
    expect(
      await screen.findByText(
        'You are not allowed to read who is on call for denied.',
      ),
    ).toBeInTheDocument();
  });

  it('says what failed, and recovers on demand', async () => {
    const api = new FakeOnCallApi();
    api.failure = new ServiceUnavailableError('the database is down');
    renderOnEntityPage(entityOnCallContent, component('normal'), api);
    const note = (
      await screen.findByText(
        'Could not read who is on call for normal: the database is down',
      )
    ).closest<HTMLElement>('[role=alert]');
    api.failure = undefined;
    await userEvent.click(
      within(note as HTMLElement).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('list', { name: 'On call for Payments Core' }),
    ).toBeInTheDocument();
  });

  it('reads again when a signal says that something changed', async () => {
    const api = new FakeOnCallApi();
    const signals = createApiMock(signalApiRef, () => ({
      subscribe: jest.fn(),
    }))({ subscribe: () => ({ unsubscribe: () => {} }) });
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: component('normal') }),
        entityOnCallContent,
      ],
      apis: [[onCallApiRef, api], signals],
    });
    await screen.findByRole('figure', { name: 'Timeline of Payments Core' });
    const asked = () => api.asked.filter(one => one.startsWith('oncalls'));
    expect(asked()).toHaveLength(1);
    const [channel, announce] = signals.subscribe.mock.calls[0] ?? [];
    expect(channel).toBe('oncall:changed');
    act(() => announce?.({}));
    await waitFor(() => expect(asked()).toHaveLength(2));
  });
});

describe('the card on a document', () => {
  it('names what is wrong by path, errors first, and shows the rest', async () => {
    renderOnEntityPage(
      onCallScheduleCard,
      scheduleEntity('oncallschedule:default/invalid'),
    );
    const issues = await screen.findByRole('list', {
      name: 'What is wrong with the document',
    });
    expect(texts(within(issues).getAllByRole('listitem'))).toEqual([
      'errorspec.levels[1].layers[0].rotation.participants: expected at least one participant, found none (too-small)',
      'errorspec.overides: unknown key; did you mean "overrides"? (unknown-key)',
      'hardly meantspec.levels[0].delay: an hour before the next level is asked is long (long-delay)',
    ]);
    expect(
      await screen.findByRole('figure', {
        name: 'Timeline of Schedule invalid',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^expected a calendar feed named "secondary-feed"/),
    ).toBeInTheDocument();
  });

  it('says that a new document is not computed yet', async () => {
    renderOnEntityPage(
      onCallScheduleCard,
      scheduleEntity('oncallschedule:default/brand-new'),
    );
    expect(await screen.findByText('Not computed yet')).toBeInTheDocument();
  });
});
