import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Alert,
  AnsweredAlert,
  QualityFinding,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ChecklistReader } from '../../checklists';
import { AnswerRow, PageRow } from '../../database/rows';
import { JudgedRunbook } from '../judgeStored';
import { KnownAlert } from '../KnownAlert';
import { runbookKey } from '../StoredRunbook';
import { RunbookDetails } from '../toRunbook';
import { readAlerts } from './readAlerts';
import { readAnswers } from './readAnswers';
import { valuesOf } from './scope';

const alertKey = (entityRef: string, name: string) => `${entityRef} ${name}`;

/**
 * What is told of runbooks besides what their states follow from, by key.
 *
 * @param firing - what fires for their entities
 */
export async function readDetails(
  runbooks: readonly JudgedRunbook[],
  firing: readonly Alert[],
  { knex, checklists }: { knex: Knex; checklists: ChecklistReader },
): Promise<(runbook: JudgedRunbook) => RunbookDetails> {
  const entityRefs = [...new Set(runbooks.map(({ entity }) => entity.ref))];
  const scope = { entityRefs };
  const [answers, open, findings] = await Promise.all([
    readAnswers(knex, scope),
    checklists.open(entityRefs),
    readFindings(knex, runbooks),
  ]);
  const alerts = answers.length > 0 ? await readAlerts(knex, scope) : [];
  const alertsOf = new Map(
    alerts.map(alert => [alertKey(alert.entityRef, alert.name), alert]),
  );
  const fires = new Set(
    firing.map(({ entityRef = '', name }) => alertKey(entityRef, name)),
  );
  const answersOf = groupBy(answers, row =>
    runbookKey(row.entity_ref, row.page_id),
  );
  // The newest first.
  const openOf = groupBy(open, one => runbookKey(one.entityRef, one.runbookId));
  return ({ entity, page }) => {
    const key = runbookKey(entity.ref, page.id);
    return {
      findings: findings.get(page.id) ?? [],
      alerts: toAnswered(answersOf.get(key) ?? [], alertsOf, fires),
      openChecklist: openOf.get(key)?.[0],
    };
  };
}

/** Only pages that lack something have findings, so that mostly nothing has to be read. */
async function readFindings(
  knex: Knex,
  runbooks: readonly JudgedRunbook[],
): Promise<Map<string, QualityFinding[]>> {
  const ids = runbooks
    .filter(({ page }) => page.quality !== 'complete')
    .map(({ page }) => page.id);
  if (ids.length === 0) return new Map();
  const rows = await knex<PageRow>('runbooks_pages')
    .whereIn('id', valuesOf(knex, ids))
    .select('id', 'quality_findings');
  return new Map(
    rows.map(({ id, quality_findings }) => [id, JSON.parse(quality_findings)]),
  );
}

/** Each alert once, by its surest answer; what fires first, then what wakes somebody, then by name. */
function toAnswered(
  answers: readonly AnswerRow[],
  alertsOf: ReadonlyMap<string, KnownAlert>,
  fires: ReadonlySet<string>,
): AnsweredAlert[] {
  const answered = new Map<string, AnsweredAlert>();
  for (const { entity_ref: ref, alert_name: name, via, anchor } of answers) {
    if (!answered.has(name)) {
      const alert = alertsOf.get(alertKey(ref, name));
      answered.set(name, {
        name,
        severity: alert?.severity,
        paging: alert?.paging ?? false,
        firing: fires.has(alertKey(ref, name)),
        anchor: anchor || undefined,
        via,
      });
    }
  }
  return [...answered.values()].sort(
    (a, b) =>
      Number(b.firing) - Number(a.firing) ||
      Number(b.paging) - Number(a.paging) ||
      (a.name < b.name ? -1 : 1),
  );
}
