import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Caller,
  PageCursor,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Drill,
  DueDrill,
  DueDrillPage,
  DueState,
} from '@callboard/backstage-plugin-scorecards-common';
import { ProjectedEntity } from '../../catalog';
import { toDrill } from '../drillRows';
import { DueListRequest } from '../DrillService';
import { wantedEntities } from '../wantedEntities';
import { ListDrillsOptions } from '../listDrills';
import { drillsOf, KindOfDrill } from './drillsOf';

/** As they are listed. */
const STATES: readonly DueState[] = [
  'overdue',
  'never',
  'current',
  'not-required',
];

interface Due extends KindOfDrill {
  entity: ProjectedEntity;
}

/** Within a state by what is due first, then by title. */
const cursorOf = ({ entity, kind, judgement }: Due): PageCursor => ({
  rank: STATES.indexOf(judgement.state),
  text: `${judgement.dueAt ?? ''} ${entity.title.toLocaleLowerCase('en-US')}`,
  ref: `${entity.ref} ${kind}`,
});

/** When the next drill of each kind is due; the drills themselves are read of one page only. */
export async function listDue(
  request: DueListRequest,
  options: ListDrillsOptions,
  { visibility }: Caller,
): Promise<DueDrillPage> {
  const { store, settings, now } = options;
  const { entityRefs, kinds, limit = Infinity, after } = request;
  const at = now();
  const entities = await wantedEntities(request, options, visibility);
  const outlines = await store.outlines({ entityRefs, kinds });
  const drills = groupBy(outlines, ({ entity_ref }) => entity_ref);
  const judged = entities.flatMap(entity =>
    drillsOf(entity, drills.get(entity.ref) ?? [], {
      kinds: settings.drills.filter(
        ({ kind }) => !kinds || kinds.includes(kind),
      ),
      now: at,
    }).map((one): Due => ({ ...one, entity })),
  );
  const due = judged.filter(
    ({ judgement, last, planned }) =>
      entityRefs || judgement.state !== 'not-required' || last || planned,
  );
  const { items, nextCursor } = selectPage(due, { cursorOf, limit, after });
  return {
    items: await tell(items, options),
    totalItems: due.length,
    counts: countStates(due),
    asOf: at.toISOString(),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

function countStates(due: readonly Due[]): Record<string, number> {
  const counts = Object.fromEntries(STATES.map(state => [state, 0]));
  for (const { judgement } of due) {
    counts[judgement.state] = (counts[judgement.state] ?? 0) + 1;
  }
  return counts;
}

async function tell(
  due: readonly Due[],
  { store }: Pick<ListDrillsOptions, 'store'>,
): Promise<DueDrill[]> {
  const ids = due.flatMap(({ last, planned }) =>
    [last, planned].flatMap(one => one?.id ?? []),
  );
  const rows = await store.byIds(ids);
  return due.map(({ entity, kind, judgement, last, planned, open }) => {
    const drill = (id: string | undefined): Drill | undefined => {
      const row = id === undefined ? undefined : rows.get(id);
      return row && toDrill(row, entity);
    };
    const { ref, title, ownerRef, tier } = entity;
    const [lastDrill, plannedDrill] = [drill(last?.id), drill(planned?.id)];
    return {
      entityRef: ref,
      entityTitle: title,
      kind,
      ...judgement,
      ...(ownerRef !== undefined && { ownerRef }),
      ...(tier !== undefined && { tier }),
      ...(lastDrill && { last: lastDrill }),
      ...(plannedDrill && { planned: plannedDrill }),
      openFollowUps: open.length,
    };
  });
}
