import { Checklist } from '@callboard/backstage-plugin-runbooks-common';
import { itemStates, newerOf, progressOf, Wanted } from './progress';

const tick = { itemId: 'b', by: 'user:default/mei', at: '2026-11-26T14:02Z' };
const checklist: Pick<Checklist, 'items' | 'ticks'> = {
  items: ['a', 'b'].map(id => ({ id, text: id, depth: 0 })),
  ticks: [tick],
};

it.each<[string, Wanted, object, object, number]>([
  [
    'as it is',
    {},
    { done: false, pending: false },
    { done: true, pending: false, tick },
    1,
  ],
  [
    'a tick that is not answered yet has nobody and no time',
    { a: true },
    { done: true, pending: true },
    { done: true, pending: false, tick },
    2,
  ],
  [
    'a tick taken back',
    { b: false },
    { done: false, pending: false },
    { done: false, pending: true },
    0,
  ],
  [
    'ticked off by somebody else in the meantime',
    { b: true },
    { done: false, pending: false },
    { done: true, pending: true, tick },
    1,
  ],
  [
    'an item that is not on the list',
    { c: true },
    { done: false, pending: false },
    { done: true, pending: false, tick },
    1,
  ],
])('%s', (_, wanted, a, b, done) => {
  const states = itemStates(checklist, wanted);
  expect(states.get('a')).toMatchObject(a);
  expect(states.get('b')).toMatchObject(b);
  expect(states.size).toBe(2);
  expect(progressOf(states)).toEqual({ done, total: 2 });
});

describe('of two answers', () => {
  const answer = (id: string, events: number): Checklist => ({
    summary: {
      id,
      runbookId: 'p',
      runbookTitle: 'p',
      entityRef: 'component:default/x',
      startedBy: 'user:default/mei',
      startedAt: '2026-11-26T14:00Z',
      done: 0,
      total: 0,
      readers: [],
    },
    items: [],
    ticks: [],
    markdown: '',
    digest: '',
    url: '',
    events: Array.from({ length: events }, () => ({
      at: '2026-11-26T14:00Z',
      by: 'user:default/mei',
      action: 'noted',
    })),
  });

  it.each([
    [1, 2, 'second'],
    [2, 1, 'first'],
    [2, 2, 'second'],
  ])('%d and %d lines: the %s counts', (a, b, expected) => {
    const newer = newerOf(answer('first', a), answer('second', b));
    expect(newer?.summary.id).toBe(expected);
  });

  it('the one that there is counts', () => {
    expect(newerOf(undefined, undefined)).toBeUndefined();
    expect(newerOf(answer('first', 1), undefined)?.summary.id).toBe('first');
    expect(newerOf(undefined, answer('second', 1))?.summary.id).toBe('second');
  });
});
