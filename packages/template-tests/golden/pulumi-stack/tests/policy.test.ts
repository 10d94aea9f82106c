import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../src/policy';

const DATABASE = 'aws:rds/instance:Instance';
const CACHE = 'aws:elasticache/replicationGroup:ReplicationGroup';
const RULE = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';

const database = {
  storageEncrypted: true,
  publiclyAccessible: false,
  manageMasterUserPassword: true,
  deletionProtection: true,
  multiAz: true,
  backupRetentionPeriod: 35,
  skipFinalSnapshot: false,
};
const cache = {
  atRestEncryptionEnabled: true,
  transitEncryptionEnabled: true,
  multiAzEnabled: true,
  automaticFailoverEnabled: true,
  snapshotRetentionLimit: 35,
  finalSnapshotIdentifier: 'x-final',
};

test('lets pass what keeps to it', () => {
  assert.deepEqual(violations(DATABASE, database, '1'), []);
  assert.deepEqual(violations(CACHE, cache, '1'), []);
  assert.deepEqual(violations(RULE, { referencedSecurityGroupId: 'sg-1' }, '1'), []);
  assert.deepEqual(violations('aws:s3/bucket:Bucket', {}, '1'), []);
});

// Each rule by itself: one property that is wrong or missing is one violation.
for (const [type, good] of [
  [DATABASE, database],
  [CACHE, cache],
] as const) {
  for (const property of Object.keys(good).filter(key => key !== 'skipFinalSnapshot')) {
    test(`refuses ${type} without ${property}`, () => {
      const { [property as keyof typeof good]: _left, ...rest } = good;
      assert.equal(violations(type, rest, '1').length, 1);
    });
  }
}

test('refuses a password of our own, the internet, an address, and no last backup', () => {
  assert.equal(violations(DATABASE, { ...database, password: 'x' }, '4').length, 1);
  assert.equal(violations(DATABASE, { ...database, publiclyAccessible: true }, '4').length, 1);
  assert.equal(violations(DATABASE, { ...database, skipFinalSnapshot: true }, '4').length, 1);
  assert.equal(violations(RULE, { cidrIpv4: '10.0.0.0/8' }, '4').length, 1);
});

test('asks less of tier 4', () => {
  assert.deepEqual(violations(DATABASE, { ...database, deletionProtection: false, multiAz: false }, '4'), []);
});
