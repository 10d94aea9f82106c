import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { FactsRow } from '../database/rows';
import { conformFacts, KeptFacts } from './conformFacts';

/** Facts as JSON, the same for equal facts, and its digest. */
export function toKept(
  declaration: FactVariableDeclaration,
  told: FactSet,
): Pick<FactsRow, 'facts' | 'digest'> {
  const { values, reasons } = conformFacts(declaration, told);
  const kept: KeptFacts = {
    values,
    ...(Object.keys(reasons).length > 0 && { reasons }),
    ...(told.stale === true && { stale: true }),
    ...(told.source && { source: told.source }),
    ...(told.link && { link: told.link }),
  };
  const facts = JSON.stringify(kept);
  return { facts, digest: sha256(facts) };
}

/** Facts as they were kept, as far as they are what is declared by now. */
export function fromKept(
  declaration: FactVariableDeclaration,
  facts: string,
): KeptFacts {
  const kept: KeptFacts = JSON.parse(facts);
  const { values, reasons } = conformFacts(declaration, kept);
  return { ...kept, values, reasons };
}
