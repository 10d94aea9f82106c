import { FactChange } from './FactChange';
import { IndexedRows } from './FactIndex';
import { ToldVariable } from './FactRegistry';
import { BatchOutcome } from './readBatches';

/**
 * Adds to a change that facts could not be read again, where it is not noted yet: they count until they expire.
 *
 * @param readAt - when the provider could be read last
 */
export function compareFailures(
  change: Pick<FactChange, 'ages'>,
  options: {
    told: ToldVariable;
    failures: readonly Pick<BatchOutcome, 'batch'>[];
    known: IndexedRows;
    readAt: string | undefined;
  },
): void {
  const { told, failures, known, readAt } = options;
  if (readAt === undefined) return;
  const { variable } = told.declaration;
  const expires_at = new Date(Date.parse(readAt) + told.maxAgeMs).toISOString();
  for (const { batch } of failures) {
    for (const { id } of batch) {
      const row = known.get(id)?.get(variable);
      if (row && row.expires_at === null) {
        const { digest, as_of } = row;
        change.ages.push({
          entity_id: id,
          variable,
          digest,
          as_of: as_of ?? readAt,
          expires_at,
        });
      }
    }
  }
}
