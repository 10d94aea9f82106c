import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { conformValue } from './conformValue';
import { FactChange } from './FactChange';
import { IndexedFacts, IndexedRows } from './FactIndex';
import { isAsKept } from './isAsKept';
import { toKept } from './keptFacts';
import { BatchAnswer } from './readBatches';

/** An answer that is as it was, but for its age, is written at most this often. */
const AGE_STEP_MS = 5 * 60_000;

const NOTHING_TOLD: FactSet = {
  values: {},
  reasons: { '*': 'Its provider told nothing of this entity' },
};

/**
 * Adds to a change what a provider told that is news.
 *
 * @param readAt - the age of what the provider says none of; null where that of its last round counts
 */
export function compareAnswers(
  change: Pick<FactChange, 'rows' | 'ages'>,
  options: {
    declaration: FactVariableDeclaration;
    answers: readonly BatchAnswer[];
    known: IndexedRows;
    readAt: string | null;
  },
): void {
  const { declaration, answers, known, readAt } = options;
  const { variable, fields } = declaration;
  for (const { batch, facts } of answers) {
    for (const { id } of batch) {
      const told = facts.get(id) ?? NOTHING_TOLD;
      const age = { as_of: asOf(told) ?? readAt, expires_at: null };
      const row = known.get(id)?.get(variable);
      if (
        !row?.held ||
        row.held.fields !== fields ||
        !isAsKept(told, row.held)
      ) {
        const kept = toKept(declaration, told);
        if (kept.digest !== row?.digest) {
          change.rows.push({ entity_id: id, variable, ...kept, ...age });
          continue;
        }
        row.held = kept.held;
      }
      if (isOtherAge(row, age)) {
        const { digest } = row;
        change.ages.push({ entity_id: id, variable, digest, ...age });
      }
    }
  }
}

function asOf(told: FactSet): string | undefined {
  if (told.asOf === undefined) return undefined;
  const at = conformValue('timestamp', told.asOf);
  return typeof at === 'string' ? at : undefined;
}

/** An age that moved a little is not worth a row; that it may be stale no more is. */
function isOtherAge(
  kept: IndexedFacts,
  told: Pick<IndexedFacts, 'as_of' | 'expires_at'>,
): boolean {
  if (kept.expires_at !== told.expires_at) return true;
  if (kept.as_of === null || told.as_of === null) {
    return kept.as_of !== told.as_of;
  }
  const step = Date.parse(told.as_of) - Date.parse(kept.as_of);
  return step < 0 || step >= AGE_STEP_MS;
}
