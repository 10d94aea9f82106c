import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  decodeCause,
  statusOf,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { Board, KnownVersion, readResultsBetween } from '../board';
import { Found, toFound } from '../Found';
import { Between } from './compareResults';
import { Transition } from './netCause';

/** What happened to some entities between two instants (ISO 8601), read at once for all of them. */
export async function readBetween(options: {
  tx: Knex;
  board: Board;
  version: KnownVersion;
  /** Of the entities. */
  entityIds: readonly number[];
  from: string;
  to: string;
  isFirst: boolean;
}): Promise<Between> {
  const { tx, board, version, entityIds, from, to, isFirst } = options;
  const scope = { scorecardIds: [version.scorecardId], entityIds };
  const rows = await readResultsBetween({ tx, scope, from, to });
  const byEntity = groupBy(toFound(board, rows), ({ entity }) => entity.ref);
  return {
    version,
    isFirst,
    transitions: ({ entity }, checkId) =>
      transitionsOf(byEntity.get(entity.ref) ?? [], checkId),
    endOf: ({ entity, result }) =>
      byEntity.get(entity.ref)?.at(-1)?.result.valid_to ??
      result.valid_to ??
      to,
    isLiving: ({ entity }) => board.isLiving(entity.ref),
  };
}

/** @param found - results of an entity, oldest first; the first one is what it was before */
function transitionsOf(found: readonly Found[], checkId: string): Transition[] {
  const told = found.flatMap(({ version, result }) => {
    const index = version.scorecard.checks.findIndex(
      ({ id }) => id === checkId,
    );
    return index < 0
      ? []
      : {
          after: statusOf(result.codes[index]),
          cause: decodeCause(result.causes[index]),
          at: result.valid_from,
        };
  });
  return told.filter(
    ({ after }, index) => index > 0 && told[index - 1]?.after !== after,
  );
}
