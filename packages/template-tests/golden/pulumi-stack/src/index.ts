// Of the provider only the parts that are used: all of it takes a compiler and a start many seconds.
import * as ec2 from '@pulumi/aws/ec2';
import * as pulumi from '@pulumi/pulumi';
import { Datastore } from './datastore';
import { policyOf } from './policy';
import { sizingOf } from './sizing';

const config = new pulumi.Config();
const sizing = sizingOf(config.require('tier'), 'postgres', config.require('size'));

// Before anything is made: it holds for every resource of the stack.
pulumi.runtime.registerStackTransformation(policyOf(sizing.tier));

// Networks belong to somebody else; they are found by their tags.
const network = ec2.getVpcOutput({ tags: { Name: config.require('vpcName') } });
const subnets = ec2.getSubnetsOutput({
  filters: [{ name: 'vpc-id', values: [network.id] }],
  tags: { Visibility: 'private' },
});

const datastore = new Datastore('refund-intake', {
  service: 'refund-intake',
  environment: pulumi.getStack(),
  sizing,
  vpcId: network.id,
  subnetIds: subnets.ids,
  clientSecurityGroupIds: config.requireObject<string[]>('clientSecurityGroupIds'),
  alarmTopicArns: config.requireObject<string[]>('alarmTopicArns'),
  storageGib: config.requireNumber('storageGib'),
});

export const identifier = datastore.identifier;
export const endpoint = datastore.endpoint;
export const port = datastore.port;
export const secretArn = datastore.secretArn;
// At most so long takes a restore; the drill proves it.
export const recoveryTimeMinutes = sizing.recoveryTimeMinutes;
