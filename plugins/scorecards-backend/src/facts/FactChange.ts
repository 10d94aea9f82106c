import { FactsRow } from '../database/rows';
import { HeldFacts } from './keptFacts';
import { FactsKey } from './operations/forgetFacts';
import { DigestRow } from './operations/readDigests';

/** A row to write, with what it says. */
export type NewFactsRow = FactsRow & { held: HeldFacts };

/** What is to be written of facts. */
export interface FactChange {
  /** Facts that are others. */
  rows: NewFactsRow[];
  /** Facts that are only older or younger. */
  ages: DigestRow[];
  gone: FactsKey[];
}

export function emptyChange(): FactChange {
  return { rows: [], ages: [], gone: [] };
}

export function sizeOf({ rows, ages, gone }: FactChange): number {
  return rows.length + ages.length + gone.length;
}
