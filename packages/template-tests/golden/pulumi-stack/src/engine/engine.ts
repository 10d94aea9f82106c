import * as iam from '@pulumi/aws/iam';
import * as rds from '@pulumi/aws/rds';
import * as pulumi from '@pulumi/pulumi';
import { createAlarms } from '../alarms';
import { EngineArgs } from '../datastore';
import { parameters } from './parameters';

const GIB = 1024 ** 3;

/** PostgreSQL on RDS. */
export function createEngine(name: string, args: EngineArgs, parent: pulumi.Resource) {
  const { identifier, sizing, keyArn, tags } = args;
  const subnets = new rds.SubnetGroup(name, { name: identifier, subnetIds: args.subnetIds, tags }, { parent });
  const parameterGroup = new rds.ParameterGroup(name, { family: sizing.family, parameters, tags }, { parent });
  const monitoring = createMonitoringRole(name, tags, parent);

  const database = new rds.Instance(
    name,
    {
      identifier,
      engine: 'postgres',
      engineVersion: sizing.engineVersion,
      instanceClass: sizing.instanceClass,
      port: sizing.port,

      allocatedStorage: args.storageGib,
      maxAllocatedStorage: args.storageGib * 4,
      storageType: 'gp3',
      storageEncrypted: true,
      kmsKeyId: keyArn,

      dbName: 'refund_intake',
      username: 'administrator',
      // RDS makes the password, keeps it in Secrets Manager and changes it every week: it is in no file and not in the state.
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: keyArn,
      iamDatabaseAuthenticationEnabled: true,

      multiAz: sizing.multiAz,
      publiclyAccessible: false,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [args.securityGroupId],
      parameterGroupName: parameterGroup.name,
      caCertIdentifier: 'rds-ca-rsa2048-g1',

      // Backups also mean point in time: RDS keeps the log of every change for as long.
      backupRetentionPeriod: sizing.backupRetentionDays,
      backupWindow: sizing.backupWindow,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,

      deletionProtection: sizing.deletionProtection,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${identifier}-final`,

      // Minor versions are fixes of security; a major one is a project.
      autoMinorVersionUpgrade: true,
      allowMajorVersionUpgrade: false,
      maintenanceWindow: sizing.maintenanceWindow,
      applyImmediately: false,

      enabledCloudwatchLogsExports: sizing.logs,
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: keyArn,
      performanceInsightsRetentionPeriod: sizing.insightsDays,
      monitoringInterval: sizing.monitoringSeconds,
      monitoringRoleArn: monitoring.arn,
      tags,
    },
    // Pulumi itself refuses to delete or replace it, before AWS is asked.
    { parent, protect: sizing.deletionProtection },
  );

  createAlarms(
    {
      storage: {
        metric: 'FreeStorageSpace',
        comparison: 'LessThanThreshold',
        threshold: (args.storageGib * GIB) / 10,
        description: 'Less than a tenth of the first storage is free, and it may grow only every six hours.',
      },
      cpu: {
        metric: 'CPUUtilization',
        comparison: 'GreaterThanThreshold',
        threshold: 90,
        description: 'The processor has been busy for fifteen minutes.',
      },
      memory: {
        metric: 'SwapUsage',
        comparison: 'GreaterThanThreshold',
        threshold: GIB / 4,
        description: 'Memory is short: a failover comes next.',
      },
    },
    {
      identifier,
      namespace: 'AWS/RDS',
      dimensions: { DBInstanceIdentifier: database.identifier },
      topics: args.alarmTopicArns,
      tags,
    },
    parent,
  );

  return {
    identifier: database.identifier,
    endpoint: database.address,
    secretArn: database.masterUserSecrets.apply(([secret]) => secret?.secretArn ?? ''),
  };
}

/** Lets RDS deliver the metrics of the operating system, and nothing else. */
function createMonitoringRole(name: string, tags: Record<string, string>, parent: pulumi.Resource): iam.Role {
  const role = new iam.Role(
    `${name}-monitoring`,
    { assumeRolePolicy: iam.assumeRolePolicyForPrincipal({ Service: 'monitoring.rds.amazonaws.com' }), tags },
    { parent },
  );
  new iam.RolePolicyAttachment(
    `${name}-monitoring`,
    { role: role.name, policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole' },
    { parent },
  );
  return role;
}
