import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { VersionRow } from '../../../database/rows';
import { shapeOf } from '../../../lib/shapeOf';
import { KnownVersion } from '../Known';

type Span = Pick<VersionRow, 'id' | 'scorecard_id' | 'valid_from' | 'valid_to'>;
type Text = Pick<VersionRow, 'id' | 'version' | 'document' | 'changes'>;

/**
 * Every version that is kept, by scorecard, newest first. What a version says never changes, so that only those that are
 * not known yet are read whole.
 */
export async function readVersions(options: {
  tx: Knex;
  known: ReadonlyMap<number, KnownVersion>;
}): Promise<Map<number, KnownVersion>> {
  const { tx, known } = options;
  const spans: Span[] = await tx<VersionRow>('scorecards_versions')
    .select('id', 'scorecard_id', 'valid_from', 'valid_to')
    .orderBy([
      { column: 'valid_from', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  const missing = spans.filter(({ id }) => !known.has(id));
  const texts = await readTexts(tx, missing);
  return new Map(
    spans.flatMap(span => {
      const said = known.get(span.id) ?? texts.get(span.id);
      return said ? [[span.id, { ...said, ...toSpan(span) }]] : [];
    }),
  );
}

async function readTexts(tx: Knex, spans: readonly Span[]) {
  const rows: Text[] =
    spans.length === 0
      ? []
      : await tx
          .select('v.id', 'v.version', 'v.document', 'v.changes')
          .from(
            jsonRows(
              tx,
              'k',
              { id: 'integer' },
              spans.map(({ id }) => ({ id })),
            ),
          )
          .join('scorecards_versions as v', 'v.id', 'k.id');
  return new Map(
    rows.map(({ id, version, document, changes }) => {
      const scorecard: Scorecard = JSON.parse(document);
      const said = { version, scorecard, changes: JSON.parse(changes) };
      return [id, { ...said, shape: shapeOf(scorecard) }];
    }),
  );
}

function toSpan({ id, scorecard_id, valid_from, valid_to }: Span) {
  return {
    id,
    scorecardId: scorecard_id,
    validFrom: valid_from,
    validTo: valid_to ?? undefined,
  };
}
