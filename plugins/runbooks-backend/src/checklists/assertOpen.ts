import { ConflictError, NotFoundError } from '@backstage/errors';
import { ChecklistRow } from '../database/rows';

/** @throws ConflictError saying who ended it and when, NotFoundError where there is none */
export function assertOpen(
  checklist: ChecklistRow | undefined,
): asserts checklist is ChecklistRow {
  if (!checklist) {
    throw new NotFoundError('There is no such checklist');
  }
  const { ended_at: at, ended_by: by } = checklist;
  if (at !== null) {
    throw new ConflictError(
      `The checklist is a record since ${by} ended it at ${at}`,
    );
  }
}
