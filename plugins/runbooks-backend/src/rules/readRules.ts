import {
  describeReadError,
  ReadError,
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { Knex } from 'knex';
import { AlertMapper } from '../alerts';
import { AnswerLinker } from '../answers';
import { RunbooksConfig } from '../config';
import { AlertRow } from '../database/rows';
import { PageLocator, PageStore } from '../pages';
import { CheckedGroups, checkGroups } from './checkGroups';
import { RulesApi } from './RulesApi';
import { alertKey, toFoundAlerts } from './toFoundAlerts';

/** Warnings of one answer that are kept for people to see. */
const MAX_WARNINGS = 20;

/** What reading the rules of a Prometheus needs. */
export interface ReadRulesOptions {
  knex: Knex;
  pages: PageStore;
  locator: PageLocator;
  alertMapper: AlertMapper;
  answers: AnswerLinker;
  sources: SourceStore;
  settings: Pick<RunbooksConfig, 'pagingSeverities'>;
  /** Told refs of entities for which something is different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/**
 * Reads the alert rules of a Prometheus: which alerts can fire for which entities, and the runbooks they name. Where it
 * fails, also where the answer is only a part, what is known stays and the attempt is noted with the reason.
 *
 * @param instance - name of the Prometheus
 */
export async function readRules(
  instance: string,
  api: Pick<RulesApi, 'groups'>,
  options: ReadRulesOptions,
  signal: AbortSignal,
): Promise<void> {
  const {
    knex,
    pages,
    alertMapper,
    answers,
    sources,
    settings,
    announce,
    now,
  } = options;
  const key: SourceKey = { source: 'rules', instance };
  const scope = `rules/${instance}`;
  const at = now();
  const answer = await ask(api, signal);
  if ('code' in answer) {
    await sources.note(key, { at, error: answer });
    return;
  }
  const map = await alertMapper.current();
  const found = toFoundAlerts(answer.rules, {
    ...options,
    ...settings,
    instance,
    concernOf: labels => map.concernOf(labels),
    known: await knownEntities(knex, scope, ref => map.has(ref)),
  });
  const changed = await pages.replaceScope(
    scope,
    { uses: [], alerts: found.alerts },
    at,
  );
  // Also where nothing changed: a round before this one may have been broken off here.
  const refs = new Set([...changed, ...(await answers.link())]);
  const warnings = [...answer.warnings, ...found.warnings];
  await sources.note(key, { at, warnings: warnings.slice(0, MAX_WARNINGS) });
  if (refs.size > 0) await announce([...refs]);
}

async function ask(
  api: Pick<RulesApi, 'groups'>,
  signal: AbortSignal,
): Promise<CheckedGroups | ReadError> {
  try {
    return checkGroups(await api.groups(signal));
  } catch (error) {
    return describeReadError(error);
  }
}

/** What was found out before, as far as the catalog still has it. */
async function knownEntities(
  knex: Knex,
  scope: string,
  isThere: (ref: string) => boolean,
): Promise<Map<string, string[]>> {
  const rows = await knex<AlertRow>('runbooks_alerts')
    .where({ scope })
    .select('name', 'severity', 'summary', 'entity_ref');
  const same = groupBy(rows, ({ name, severity, summary }) =>
    alertKey({
      name,
      severity: severity ?? undefined,
      summary: summary ?? undefined,
    }),
  );
  return new Map(
    [...same].map(([alert, all]) => [
      alert,
      all.map(({ entity_ref: ref }) => ref).filter(isThere),
    ]),
  );
}
