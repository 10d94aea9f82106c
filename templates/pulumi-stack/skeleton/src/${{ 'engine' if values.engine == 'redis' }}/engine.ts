import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as elasticache from '@pulumi/aws/elasticache';
import * as pulumi from '@pulumi/pulumi';
import { createHash } from 'node:crypto';
import { createAlarms } from '../alarms';
import { EngineArgs } from '../datastore';

const LONGEST = 40;

/** ElastiCache allows 40 characters; what is longer is cut and gets a hash of the whole, so that no two are the same. */
export function shortIdentifier(identifier: string, longest = LONGEST): string {
  if (identifier.length <= longest) return identifier;
  const hash = createHash('sha256').update(identifier).digest('hex').slice(0, 8);
  return `${identifier.slice(0, longest - 9).replace(/-$/, '')}-${hash}`;
}

/** Redis on ElastiCache. */
export function createEngine(name: string, args: EngineArgs, parent: pulumi.Resource) {
  const { sizing, tags } = args;
  const identifier = shortIdentifier(args.identifier);
  const subnets = new elasticache.SubnetGroup(name, { name: identifier, subnetIds: args.subnetIds, tags }, { parent });
  const parameterGroup = new elasticache.ParameterGroup(
    name,
    {
      name: identifier,
      family: sizing.family,
      // Queues and locks live here as well: when memory runs out, writing fails aloud, nothing disappears in silence.
      parameters: [{ name: 'maxmemory-policy', value: 'noeviction' }],
      tags,
    },
    { parent },
  );
  const { group, user } = createUsers(name, identifier, tags, parent);
  const slow = new cloudwatch.LogGroup(
    name,
    { name: `/elasticache/${identifier}/slow`, retentionInDays: 90, tags },
    { parent },
  );

  const cache = new elasticache.ReplicationGroup(
    name,
    {
      replicationGroupId: identifier,
      description: `${args.service} in ${args.environment}`,
      engine: 'redis',
      engineVersion: sizing.engineVersion,
      nodeType: sizing.instanceClass,
      port: sizing.port,

      numCacheClusters: 1 + sizing.replicas,
      automaticFailoverEnabled: sizing.replicas > 0,
      multiAzEnabled: sizing.multiAz && sizing.replicas > 0,

      atRestEncryptionEnabled: true,
      kmsKeyId: args.keyArn,
      transitEncryptionEnabled: true,
      transitEncryptionMode: 'required',
      userGroupIds: [group.userGroupId],

      subnetGroupName: subnets.name,
      securityGroupIds: [args.securityGroupId],
      parameterGroupName: parameterGroup.name,

      // A daily snapshot; Redis has no point in time.
      snapshotRetentionLimit: sizing.backupRetentionDays,
      snapshotWindow: sizing.backupWindow,
      finalSnapshotIdentifier: `${identifier}-final`,

      maintenanceWindow: sizing.maintenanceWindow,
      autoMinorVersionUpgrade: true,
      applyImmediately: false,
      logDeliveryConfigurations: [
        { destination: slow.name, destinationType: 'cloudwatch-logs', logFormat: 'json', logType: 'slow-log' },
      ],
      tags,
    },
    // ElastiCache has no protection from deletion of its own: Pulumi refuses to delete or replace it.
    { parent, protect: sizing.deletionProtection },
  );

  createAlarms(
    {
      memory: {
        metric: 'DatabaseMemoryUsagePercentage',
        comparison: 'GreaterThanThreshold',
        threshold: 85,
        description: 'Memory is nearly full: writing fails next.',
      },
      cpu: {
        metric: 'EngineCPUUtilization',
        comparison: 'GreaterThanThreshold',
        threshold: 90,
        description: 'Redis has one thread for commands, and it has been busy for fifteen minutes.',
      },
      lag: {
        metric: 'ReplicationLag',
        comparison: 'GreaterThanThreshold',
        threshold: 30,
        description: 'A replica is behind: a failover now would lose that much.',
        missing: 'notBreaching',
      },
    },
    {
      identifier,
      namespace: 'AWS/ElastiCache',
      dimensions: { ReplicationGroupId: cache.id },
      topics: args.alarmTopicArns,
      tags,
    },
    parent,
  );

  return { identifier, endpoint: cache.primaryEndpointAddress, userName: user.userName };
}

/** Clients sign in with their IAM role, so there is no password to keep, to leak or to change. */
function createUsers(name: string, identifier: string, tags: Record<string, string>, parent: pulumi.Resource) {
  const user = new elasticache.User(
    name,
    {
      userId: identifier,
      userName: identifier,
      engine: 'redis',
      accessString: 'on ~* &* +@all -@admin -@dangerous',
      authenticationMode: { type: 'iam' },
      tags,
    },
    { parent },
  );
  // Every group has a user "default"; this one can do nothing.
  const nobody = new elasticache.User(
    `${name}-off`,
    {
      userId: `${identifier.slice(0, LONGEST - 4)}-off`,
      userName: 'default',
      engine: 'redis',
      accessString: 'off -@all',
      authenticationMode: { type: 'no-password-required' },
      tags,
    },
    { parent },
  );
  const group = new elasticache.UserGroup(
    name,
    { userGroupId: identifier, engine: 'redis', userIds: [nobody.userId, user.userId], tags },
    { parent },
  );
  return { group, user };
}
