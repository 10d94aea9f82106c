import { Knex } from 'knex';

/** What tells whether anything is new. */
export interface Marks {
  /** Of results. */
  revision: number;
  /** Of entities, groups, scorecards and versions. */
  projection: number;
  /** When everything was last evaluated, ISO 8601. */
  evaluatedAt?: string;
  /** Why evaluating failed last. */
  error?: string;
}

/** One small statement, so that every read can afford it. */
export async function readMarks({ tx }: { tx: Knex }): Promise<Marks> {
  const row = await tx('scorecards_revision as r')
    .join('scorecards_revision as p', join => {
      join.on('p.id', tx.raw('2'));
    })
    .leftJoin('scorecards_sources as s', join => {
      join
        .on('s.source', tx.raw('?', 'engine'))
        .andOn('s.instance', tx.raw('?', 'evaluate'));
    })
    .where('r.id', 1)
    .first(
      'r.revision',
      'p.revision as projection',
      's.last_success',
      's.error_message',
    );
  return {
    revision: Number(row?.revision ?? 0),
    projection: Number(row?.projection ?? 0),
    evaluatedAt: row?.last_success ?? undefined,
    error: row?.error_message ?? undefined,
  };
}
