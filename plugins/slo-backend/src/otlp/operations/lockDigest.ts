import { Knex } from 'knex';
import { Role, ROLES } from '../streams/Counts';
import { OtlpDigestRow } from './rows';

/** What is known of an indicator; nobody else changes its streams until the transaction ends. */
export interface LockedDigest {
  revision: number;
  roles: Set<Role>;
}

/** Locks an indicator, and creates it where it is new. */
export async function lockDigest(
  tx: Knex.Transaction,
  digest: string,
): Promise<LockedDigest> {
  await tx<OtlpDigestRow>('otlp_digests')
    .insert({ digest, revision: 0, roles: '' })
    .onConflict('digest')
    .ignore();
  const row = await tx<OtlpDigestRow>('otlp_digests')
    .where({ digest })
    .forUpdate()
    .first();
  const names = new Set(row?.roles.split(','));
  return {
    revision: Number(row?.revision ?? 0),
    roles: new Set(ROLES.filter(role => names.has(role))),
  };
}

/** Keeps what was learnt of an indicator. */
export async function updateDigest(
  tx: Knex.Transaction,
  digest: string,
  { revision, roles }: LockedDigest,
): Promise<void> {
  await tx<OtlpDigestRow>('otlp_digests')
    .where({ digest })
    .update({ revision, roles: ROLES.filter(r => roles.has(r)).join(',') });
}
