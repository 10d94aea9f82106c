import * as ec2 from '@pulumi/aws/ec2';
import * as kms from '@pulumi/aws/kms';
import * as vpc from '@pulumi/aws/vpc';
import * as pulumi from '@pulumi/pulumi';
import { createEngine } from './engine/engine';
import { Sizing } from './sizing';

export interface DatastoreArgs {
  service: string;
  environment: string;
  sizing: Sizing;
  vpcId: pulumi.Input<string>;
  /** Private subnets, in two zones at least. */
  subnetIds: pulumi.Input<string[]>;
  /** Security groups that may connect. Nobody else can. */
  clientSecurityGroupIds: string[];
  /** SNS topics that are told of alarms. */
  alarmTopicArns: string[];
  /** At the start; it grows by itself up to four times as much. */
  storageGib: number;
}

/** What an engine is built with. */
export interface EngineArgs extends DatastoreArgs {
  identifier: string;
  keyArn: pulumi.Output<string>;
  securityGroupId: pulumi.Output<string>;
  tags: Record<string, string>;
}

/** A datastore as its tier asks for: encrypted, private, backed up, watched. */
export class Datastore extends pulumi.ComponentResource {
  readonly identifier: pulumi.Output<string>;
  readonly endpoint: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  /** Where Secrets Manager keeps the credentials. Read them when connecting: they change every week. */
  readonly secretArn: pulumi.Output<string>;

  constructor(name: string, args: DatastoreArgs, options?: pulumi.ComponentResourceOptions) {
    super('callboard:datastore:Datastore', name, {}, options);
    const { service, environment, sizing, clientSecurityGroupIds } = args;
    // Two hyphens in a row are legal in a service's name and not at AWS.
    const identifier = `${service}-${environment}`.replace(/-+/g, '-');
    const tags = { service, environment, 'managed-by': 'pulumi' };

    // A key of its own: who may use it is a list somebody reviewed, every use is in CloudTrail, and taking it away closes the data.
    const key = new kms.Key(
      name,
      {
        description: `${identifier}: data, backups, logs and credentials`,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        tags,
      },
      { parent: this, protect: sizing.deletionProtection },
    );
    new kms.Alias(name, { name: `alias/${identifier}`, targetKeyId: key.keyId }, { parent: this });

    const securityGroup = new ec2.SecurityGroup(
      name,
      { description: `Who may connect to ${identifier}`, vpcId: args.vpcId, tags },
      { parent: this },
    );
    // By security group, never by address: addresses move, and a range always holds more than was meant. There is no way out: a
    // database calls nobody.
    for (const client of clientSecurityGroupIds) {
      new vpc.SecurityGroupIngressRule(
        `${name}-${client}`,
        {
          securityGroupId: securityGroup.id,
          referencedSecurityGroupId: client,
          description: 'Clients',
          ipProtocol: 'tcp',
          fromPort: sizing.port,
          toPort: sizing.port,
          tags,
        },
        { parent: this },
      );
    }

    const engine = createEngine(
      name,
      { ...args, identifier, keyArn: key.arn, securityGroupId: securityGroup.id, tags },
      this,
    );
    this.identifier = pulumi.output(engine.identifier);
    this.endpoint = engine.endpoint;
    this.port = pulumi.output(sizing.port);
    this.secretArn = engine.secretArn;
    this.registerOutputs({ identifier: this.identifier, endpoint: this.endpoint, port: this.port });
  }
}
