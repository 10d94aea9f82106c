import * as pulumi from '@pulumi/pulumi';
import { Tier } from './sizing';

type Inputs = Record<string, unknown>;

/** What has to hold for a resource, whoever wrote it and however it came to be. */
interface Rule {
  types: string[];
  says: string;
  /** Tiers it holds for; all where it is left out. */
  tiers?: Tier[];
  holds(inputs: Inputs): boolean;
}

const DATABASE = 'aws:rds/instance:Instance';
const CACHE = 'aws:elasticache/replicationGroup:ReplicationGroup';

const RULES: Rule[] = [
  { types: [DATABASE], says: 'data is encrypted at rest', holds: ({ storageEncrypted }) => storageEncrypted === true },
  { types: [CACHE], says: 'data is encrypted at rest', holds: ({ atRestEncryptionEnabled }) => atRestEncryptionEnabled === true },
  { types: [CACHE], says: 'no connection goes without TLS', holds: ({ transitEncryptionEnabled }) => transitEncryptionEnabled === true },
  { types: [DATABASE], says: 'there is no way from the internet', holds: ({ publiclyAccessible }) => publiclyAccessible === false },
  {
    types: [DATABASE],
    says: 'the password is in no file and not in the state',
    holds: ({ manageMasterUserPassword, password }) => manageMasterUserPassword === true && password === undefined,
  },
  {
    types: [DATABASE],
    says: 'tiers 1 to 3 are protected from deletion',
    tiers: ['1', '2', '3'],
    holds: ({ deletionProtection }) => deletionProtection === true,
  },
  {
    types: [DATABASE],
    says: 'tiers 1 and 2 survive the loss of a zone',
    tiers: ['1', '2'],
    holds: ({ multiAz }) => multiAz === true,
  },
  {
    types: [CACHE],
    says: 'tiers 1 and 2 survive the loss of a zone',
    tiers: ['1', '2'],
    holds: ({ multiAzEnabled, automaticFailoverEnabled }) => multiAzEnabled === true && automaticFailoverEnabled === true,
  },
  {
    types: [DATABASE],
    says: 'there are backups, and a last one when it is deleted',
    holds: ({ backupRetentionPeriod, skipFinalSnapshot }) => Number(backupRetentionPeriod) >= 1 && skipFinalSnapshot !== true,
  },
  {
    types: [CACHE],
    says: 'there are backups, and a last one when it is deleted',
    holds: ({ snapshotRetentionLimit, finalSnapshotIdentifier }) => Number(snapshotRetentionLimit) >= 1 && !!finalSnapshotIdentifier,
  },
  {
    types: ['aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'aws:ec2/securityGroupRule:SecurityGroupRule'],
    says: 'only named security groups may connect, no addresses',
    holds: ({ cidrIpv4, cidrIpv6, cidrBlocks }) => !cidrIpv4 && !cidrIpv6 && !cidrBlocks,
  },
];

/** Rules that a resource breaks, in words; none for a resource that no rule is about. */
export function violations(type: string, inputs: Inputs, tier: Tier): string[] {
  return RULES.filter(rule => rule.types.includes(type) && (rule.tiers?.includes(tier) ?? true) && !rule.holds(inputs)).map(
    ({ says }) => says,
  );
}

/** Refuses, in preview as in update, a resource that breaks a rule: it does not come as far as AWS. */
export function policyOf(tier: Tier): pulumi.ResourceTransformation {
  return ({ type, name, props }) => {
    const broken = violations(type, props, tier);
    if (broken.length > 0) throw new Error(`${name} (${type}) breaks the policy: ${broken.join('; ')}`);
    return undefined;
  };
}
