import { hasWords } from '@callboard/backstage-plugin-callboard-node';
import { Alert } from '@callboard/backstage-plugin-runbooks-common';
import { ListPage, selectListed } from '../lists/selectListed';
import { JudgedRunbook, RUNBOOK_STATES } from './judgeStored';
import { RunbookRequest } from './RunbookService';
import { runbookKey } from './StoredRunbook';

/**
 * Selects what a request asks for: what answers something that fires first, then the worst state, then by title.
 *
 * @param options.firing - what fires for the entities
 * @param options.namesOf - the alerts that a page answers
 */
export function selectRunbooks(
  runbooks: readonly JudgedRunbook[],
  request: RunbookRequest,
  options: {
    firing?: readonly Alert[];
    namesOf?: (entityRef: string, pageId: string) => string[];
  } = {},
): ListPage<JudgedRunbook> {
  const { firing = [], namesOf = () => [] } = options;
  const { words } = request;
  const firingKeys = keysOf(firing);
  const candidates = runbooks
    .filter(
      ({ entity, page }) =>
        words.length === 0 ||
        hasWords(
          words,
          page.title,
          page.url,
          entity.title,
          entity.ref,
          ...namesOf(entity.ref, page.id),
        ),
    )
    .map(runbook => toListed(runbook, firingKeys));
  const { items, ...page } = selectListed(candidates, request, RUNBOOK_STATES);
  return { ...page, items: items.map(({ runbook }) => runbook) };
}

/** Pages that answer what fires, by entity. */
function keysOf(firing: readonly Alert[]): Set<string> {
  return new Set(
    firing.flatMap(({ entityRef = '', runbooks }) =>
      runbooks.map(({ id }) => runbookKey(entityRef, id)),
    ),
  );
}

function toListed(runbook: JudgedRunbook, firingKeys: ReadonlySet<string>) {
  const { entity, page, state } = runbook;
  const key = runbookKey(entity.ref, page.id);
  return {
    runbook,
    state,
    ownerRef: entity.owner_ref ?? undefined,
    tier: entity.tier ?? undefined,
    cursor: {
      rank:
        RUNBOOK_STATES.indexOf(state) +
        (firingKeys.has(key) ? 0 : RUNBOOK_STATES.length),
      text: page.title.toLocaleLowerCase('en-US'),
      ref: key,
    },
  };
}
