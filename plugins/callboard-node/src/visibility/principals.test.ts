import { mockCredentials } from '@backstage/backend-test-utils';
import { describePrincipal, personOf } from './principals';

it.each([
  [mockCredentials.user('user:default/a'), 'user:default/a', 'user:default/a'],
  [mockCredentials.service('plugin:x'), 'plugin:x', undefined],
  [mockCredentials.none(), 'unknown', undefined],
])('names who acts: %#', (credentials, principal, person) => {
  expect(describePrincipal(credentials)).toBe(principal);
  expect(personOf(credentials)).toBe(person);
});
