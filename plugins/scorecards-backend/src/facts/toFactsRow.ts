import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { FactsRow } from '../database/rows';
import { conformValue } from './conformValue';
import { toKept } from './keptFacts';
import { DigestRow } from './operations/readDigests';

/** An answer that is as it was, but for its age, is written at most this often. */
const AGE_STEP_MS = 5 * 60_000;

/** What a provider told of an entity, as a row. */
export function toFactsRow(
  declaration: FactVariableDeclaration,
  entityId: number,
  told: FactSet | undefined,
  readAt: string | null,
): FactsRow {
  const { variable } = declaration;
  const facts = told ?? {
    values: {},
    reasons: { '*': 'Its provider told nothing of this entity' },
  };
  const asOf = conformValue('timestamp', facts.asOf);
  return {
    entity_id: entityId,
    variable,
    ...toKept(declaration, facts),
    as_of: typeof asOf === 'string' ? asOf : readAt,
    expires_at: null,
  };
}

/** Whether a row says something else than the one that is kept, or the same of a considerably later instant. */
export function isNews(row: FactsRow, kept: DigestRow | undefined): boolean {
  if (!kept) return true;
  if (kept.digest !== row.digest || kept.expires_at !== row.expires_at) {
    return true;
  }
  if (kept.as_of === null || row.as_of === null) {
    return kept.as_of !== row.as_of;
  }
  const step = Date.parse(row.as_of) - Date.parse(kept.as_of);
  return step < 0 || step >= AGE_STEP_MS;
}
