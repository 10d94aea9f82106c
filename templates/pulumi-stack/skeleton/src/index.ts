import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { Datastore } from './datastore';
import { policyOf } from './policy';
import { sizingOf } from './sizing';

const config = new pulumi.Config();
const sizing = sizingOf(config.require('tier'), '${{ values.engine }}', config.require('size'));

// Before anything is made: it holds for every resource of the stack.
pulumi.runtime.registerStackTransformation(policyOf(sizing.tier));

// Networks belong to somebody else; they are found by their tags.
const vpc = aws.ec2.getVpcOutput({ tags: { Name: config.require('vpcName') } });
const subnets = aws.ec2.getSubnetsOutput({
  filters: [{ name: 'vpc-id', values: [vpc.id] }],
  tags: { Visibility: 'private' },
});

const datastore = new Datastore('${{ values.name }}', {
  service: '${{ values.name }}',
  environment: pulumi.getStack(),
  sizing,
  vpcId: vpc.id,
  subnetIds: subnets.ids,
  clientSecurityGroupIds: config.requireObject<string[]>('clientSecurityGroupIds'),
  alarmTopicArns: config.requireObject<string[]>('alarmTopicArns'),
{% if values.engine != 'redis' %}
  storageGib: config.requireNumber('storageGib'),
{% endif %}
});

export const identifier = datastore.identifier;
export const endpoint = datastore.endpoint;
export const port = datastore.port;
{% if values.engine == 'redis' %}
export const userName = datastore.userName;
{% else %}
export const secretArn = datastore.secretArn;
{% endif %}
// At most so long takes a restore; the drill proves it.
export const recoveryTimeMinutes = sizing.recoveryTimeMinutes;
