import { answersOf } from './answers';

it.each<[unknown, object]>([
  [
    { name: 'ledger', owner: 'group:default/a', tier: '2', port: 8080 },
    { name: 'ledger', owner: 'group:default/a', tier: '2' },
  ],
  [{ name: '', owner: 3, tier: '5' }, {}],
  [undefined, {}],
  ['text', {}],
])('reads %j as %j', (formData, expected) => {
  expect(JSON.parse(JSON.stringify(answersOf({ formData })))).toEqual(expected);
});

it('reads nothing out of a form without a context', () => {
  expect(answersOf(undefined).name).toBeUndefined();
});
