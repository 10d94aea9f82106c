import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { FactsRow } from '../database/rows';
import { conformFacts } from './conformFacts';

/** What is known of a variable of an entity, as it is kept: what is there is of the declared type. */
export type KeptFacts = Pick<
  FactSet,
  'values' | 'reasons' | 'source' | 'link' | 'stale'
>;

/** Facts, and the fields that they were held to. */
export interface HeldFacts {
  fields: FactVariableDeclaration['fields'];
  kept: KeptFacts;
}

/** Facts as they are kept: the same JSON for equal facts, and its digest. */
export function toKept(
  { fields }: FactVariableDeclaration,
  told: FactSet,
): Pick<FactsRow, 'facts' | 'digest'> & { held: HeldFacts } {
  const { values, reasons } = conformFacts({ fields }, told);
  const kept: KeptFacts = {
    values,
    ...(Object.keys(reasons).length > 0 && { reasons }),
    ...(told.stale === true && { stale: true }),
    ...(told.source && { source: told.source }),
    ...(told.link && { link: told.link }),
  };
  const facts = JSON.stringify(kept);
  return { facts, digest: sha256(facts), held: { fields, kept } };
}

/** Facts as they were kept, as far as they are what is declared by now. */
export function fromKept(
  { fields }: FactVariableDeclaration,
  facts: string,
): HeldFacts {
  const kept: KeptFacts = JSON.parse(facts);
  const { values, reasons } = conformFacts({ fields }, kept);
  const isReasoned = Object.keys(reasons).length > 0;
  return {
    fields,
    kept: { ...kept, values, reasons: isReasoned ? reasons : undefined },
  };
}
