import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';

describe('the databases that stores are tested on', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are an error in CI without a PostgreSQL server', () => {
    jest.replaceProperty(process, 'env', { CI: '1' });
    expect(() => createTestDatabases()).toThrow('POSTGRES18');
  });
});
