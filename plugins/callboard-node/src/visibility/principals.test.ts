import { mockCredentials } from '@backstage/backend-test-utils';
import { describePrincipal, personOf, requirePerson } from './principals';

it.each([
  [mockCredentials.user('user:default/a'), 'user:default/a', 'user:default/a'],
  [mockCredentials.service('plugin:x'), 'plugin:x', undefined],
  [mockCredentials.none(), 'unknown', undefined],
])('names who acts: %#', (credentials, principal, person) => {
  expect(describePrincipal(credentials)).toBe(principal);
  expect(personOf(credentials)).toBe(person);
});

it('tells services what only people may do', () => {
  const denial = 'Pages are reviewed by people, not services';
  const user = mockCredentials.user('user:default/a');
  expect(requirePerson(user, denial)).toBe('user:default/a');
  expect(() => requirePerson(mockCredentials.service(), denial)).toThrow(
    expect.objectContaining({ name: 'NotAllowedError', message: denial }),
  );
});
