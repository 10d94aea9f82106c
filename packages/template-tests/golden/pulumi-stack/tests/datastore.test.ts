import * as pulumi from '@pulumi/pulumi';
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Datastore as DatastoreType } from '../src/datastore';
import { policyOf, violations } from '../src/policy';
import { sizingOf, Tier } from '../src/sizing';

interface Made {
  type: string;
  name: string;
  inputs: Record<string, unknown>;
}

const made: Made[] = [];

// In place of AWS: remembers what it was asked for, and gives it a name. Nothing is created and no account is needed.
pulumi.runtime.setMocks({
  newResource: ({ type, name, inputs }) => {
    made.push({ type, name, inputs });
    return {
      id: `${name}-id`,
      state: { ...inputs, arn: `arn:${name}`, address: `${name}.example`, primaryEndpointAddress: `${name}.example`, masterUserSecrets: [{ secretArn: `secret:${name}` }] },
    };
  },
  call: ({ inputs }) => inputs,
});

/** Resolves when the output is known. */
const valueOf = <T>(output: pulumi.Output<T>) => new Promise<T>(resolve => output.apply(resolve));

describe('the datastore', () => {
  // After the mocks: resources that are made before them would ask for an engine.
  let Datastore: typeof DatastoreType;
  before(async () => {
    ({ Datastore } = await import('../src/datastore'));
  });

  async function make(tier: Tier, clientSecurityGroupIds: string[] = []) {
    made.length = 0;
    const datastore = new Datastore(`store-${tier}`, {
      service: 'checkout',
      environment: 'production',
      sizing: sizingOf(tier, 'postgres', 'small'),
      vpcId: 'vpc-1',
      subnetIds: ['subnet-1', 'subnet-2'],
      clientSecurityGroupIds,
      alarmTopicArns: ['arn:topic'],
      storageGib: 100,
    });
    await valueOf(datastore.endpoint);
    // What does not depend on the endpoint is made a moment later.
    await new Promise(resolve => setTimeout(resolve, 50));
    return datastore;
  }

  const one = (type: string) => {
    const found = made.filter(resource => resource.type === type);
    assert.equal(found.length, 1, `one ${type}`);
    return found[0]?.inputs ?? {};
  };

  for (const tier of ['1', '2', '3', '4'] as const) {
    test(`of tier ${tier} keeps to the policy`, async () => {
      await make(tier, ['sg-1', 'sg-2']);
      assert.ok(made.length > 10);
      assert.deepEqual(
        made.flatMap(({ type, name, inputs }) => violations(type, inputs, tier).map(says => `${name}: ${says}`)),
        [],
      );
    });
  }

  test('of tier 1 is what the table says', async () => {
    const datastore = await make('1');
    const inputs = one('aws:rds/instance:Instance');
    assert.equal(inputs['instanceClass'], 'db.r6g.large');
    assert.equal(inputs['multiAz'], true);
    assert.equal(inputs['backupRetentionPeriod'], 35);
    assert.equal(inputs['maxAllocatedStorage'], 400);
    assert.equal(await valueOf(datastore.secretArn), 'secret:store-1');
    assert.equal(await valueOf(datastore.identifier), 'checkout-production');
    assert.equal(await valueOf(datastore.endpoint), 'store-1.example');
  });

  test('has a key that is changed every year', async () => {
    await make('1');
    assert.equal(one('aws:kms/key:Key')['enableKeyRotation'], true);
  });

  test('lets nobody in who was not named, and those by their group', async () => {
    const RULE = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';
    await make('4');
    assert.deepEqual(made.filter(({ type }) => type === RULE), []);
    await make('4', ['sg-1']);
    assert.equal(one(RULE)['referencedSecurityGroupId'], 'sg-1');
  });

  test('tells somebody when it is in trouble', async () => {
    await make('1');
    const alarms = made.filter(({ type }) => type === 'aws:cloudwatch/metricAlarm:MetricAlarm');
    assert.equal(alarms.length, 3);
    for (const { inputs } of alarms) assert.deepEqual(inputs['alarmActions'], ['arn:topic']);
  });

  test('is refused, before AWS is asked, where it breaks the policy', async () => {
    const vpc = await import('@pulumi/aws/vpc');
    const open = { securityGroupId: 'sg-1', ipProtocol: 'tcp', cidrIpv4: '0.0.0.0/0' };
    assert.throws(
      () => new vpc.SecurityGroupIngressRule('open', open, { transformations: [policyOf('1')] }),
      /open .* breaks the policy: only named security groups may connect, no addresses/,
    );
  });
});
