import { JsonObject } from '@backstage/types';
import { findSecrets } from './findSecrets';

describe('findSecrets', () => {
  it.each<[JsonObject, string[]]>([
    [{ name: 'shop', tier: '2', description: 'keeps secrets and tokens' }, []],
    [{ password: 'x' }, ['password']],
    [
      { dbPassword: 'x', API_TOKEN: 'y', 'client-secret': 'z' },
      ['dbPassword', 'API_TOKEN', 'client-secret'],
    ],
    [
      { apiKey: 'x', privateKey: 'y', partitionKey: 'z', apikey: 'k' },
      ['apiKey', 'privateKey', 'apikey'],
    ],
    [
      {
        secretName: 'shop-db',
        tokenBucketSize: 5,
        maxTokens: 4096,
        useToken: true,
      },
      [],
    ],
    [{ password: '', token: null }, []],
    [
      { database: { users: [{ password: 'x' }] } },
      ['database.users[0].password'],
    ],
    [{ credentials: { user: 'x', nothing: '' } }, ['credentials.user']],
    [{ note: 'ghp_abcdefghijkl' }, ['note']],
    [{ note: '-----BEGIN RSA PRIVATE KEY-----' }, ['note']],
  ])('of %j finds %j', (answers, found) => {
    expect(findSecrets(answers, {})).toEqual(found);
  });

  it('finds secrets of the task, whatever they are called', () => {
    const secrets = { USER_TOKEN: 'abcdefgh-ijkl', pin: '42', none: '' };
    const answers = {
      note: 'take abcdefgh-ijkl',
      pin: '42',
      port: 42,
      years: '1942',
      empty: '',
    };
    expect(findSecrets(answers, secrets)).toEqual(['note', 'pin', 'port']);
  });
});
