import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { AlertSubject } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { AlertRow, PageRow } from '../../database/rows';

type NamedAlert = Pick<AlertRow, 'page_id' | 'name' | 'anchor' | 'subject'>;

/**
 * What the alerts that wake somebody and lead to pages are about, by page. Those of one SLO are about the same, whether
 * they are known from its policy or from a Prometheus that has its rules.
 */
export async function readSubjects(
  knex: Knex,
  pages: readonly Pick<PageRow, 'id'>[],
): Promise<Map<string, AlertSubject[]>> {
  const ids = pages.map(({ id }) => ({ id }));
  const alerts: NamedAlert[] = await knex
    .from(jsonRows(knex, 'k', { id: 'text' }, ids))
    .join('runbooks_uses as u', 'u.page_id', 'k.id')
    .join('runbooks_alerts as a', join =>
      join.on('a.entity_ref', 'u.entity_ref').on('a.page_id', 'u.page_id'),
    )
    .leftJoin('runbooks_alerts as p', join =>
      join
        .on('p.entity_ref', 'a.entity_ref')
        .on('p.name', 'a.name')
        .onVal('p.via', 'alert-policy'),
    )
    .where('a.paging', true)
    .distinct('a.page_id', 'a.name', 'a.anchor', 'p.subject')
    .orderBy('a.name');
  return new Map(
    [...groupBy(alerts, ({ page_id }) => page_id ?? '')].map(([id, rows]) => [
      id,
      toSubjects(rows),
    ]),
  );
}

function toSubjects(alerts: readonly NamedAlert[]): AlertSubject[] {
  const subjects = groupBy(alerts, ({ name, subject }) => subject ?? name);
  return [...subjects].map(([title, rows]) => ({
    title,
    alerts: rows.map(({ name }) => name),
    anchors: rows.flatMap(({ anchor }) => anchor ?? []),
  }));
}
