import { mockCredentials } from '@backstage/backend-test-utils';
import { callerKey } from './callerKey';

describe('callerKey', () => {
  it('tells users apart and remembers nobody else', () => {
    expect(callerKey(mockCredentials.user('user:default/a'))).toBe(
      'user:default/a',
    );
    expect(callerKey(mockCredentials.service())).toBeUndefined();
    expect(callerKey(mockCredentials.none())).toBeUndefined();
  });
});
