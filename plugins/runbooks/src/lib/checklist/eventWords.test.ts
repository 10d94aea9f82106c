import { ChecklistEvent } from '@callboard/backstage-plugin-runbooks-common';
import { eventWords, newsOf } from './eventWords';

const line = (
  action: ChecklistEvent['action'],
  text?: string,
  itemId?: string,
): ChecklistEvent => ({
  at: '2026-11-26T14:02:00Z',
  by: 'user:default/mei',
  action,
  text,
  itemId,
});

it.each([
  [line('began'), 'began'],
  [line('ticked', 'Roll back', 'a'), 'ticked off “Roll back”'],
  [line('unticked', 'Roll back', 'a'), 'took back “Roll back”'],
  [line('noted', 'the bank is down'), 'noted: the bank is down'],
  [line('ended'), 'ended it'],
  [line('ended', 'rolled back'), 'ended it: rolled back'],
])('%# is said as %s', (event, words) => {
  expect(eventWords(event)).toBe(words);
});

it('news are what others did since', () => {
  const events = [
    line('began'),
    line('ticked', 'one', 'a'),
    line('ticked', 'two', 'b'),
    line('noted', 'the bank is down'),
  ];
  expect(newsOf(events, 1, new Set(['a'])).map(eventWords)).toEqual([
    'ticked off “two”',
    'noted: the bank is down',
  ]);
  expect(newsOf(events, 4, new Set())).toEqual([]);
});
