import { alert, answerOf } from '../../../dev/alerts';
import { markdownPage } from '../../../dev/pages';
import { alertsFor } from './alertsFor';

const NOW = Date.parse('2026-11-26T19:00:00Z');
const page = markdownPage(NOW, 'p', 'A page');
const firing = [
  alert(NOW, 'Answered', [answerOf(page)]),
  alert(NOW, 'AnsweredToo', [answerOf(page)]),
  alert(NOW, 'Another', []),
];
const ref = (name: string) => ({
  source: 'production',
  fingerprint: `fingerprint-${name}`,
  name,
});

it.each([
  ['what fires and is answered', undefined, ['Answered', 'AnsweredToo']],
  [
    'the alert that it is read for first, once',
    ref('AnsweredToo'),
    ['AnsweredToo', 'Answered'],
  ],
  [
    'also where it does not fire any more',
    ref('Over'),
    ['Over', 'Answered', 'AnsweredToo'],
  ],
])('%s', (_, given, names) => {
  expect(alertsFor('p', firing, given).map(({ name }) => name)).toEqual(names);
});

it('a page that answers nothing is for no alert', () => {
  expect(alertsFor('q', firing, undefined)).toEqual([]);
});
