import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { ErrorLike, toError } from '@backstage/errors';
import {
  EntityResource,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { Checklist } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { newerOf, Wanted } from '../../lib/checklist/progress';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';

/** Seconds between two reads: what others tick off is seen this late where signals do not come through. */
const EVERY_SECONDS = 15;

/** What could not be done, to complete "could not …". */
export interface FailedAction {
  action: string;
  error: ErrorLike;
}

/** A checklist as it is now, and what can be done with it. */
export interface LiveChecklist {
  resource: EntityResource<Checklist>;
  checklist?: Checklist;
  wanted: Wanted;
  /** Items that this reader changed since the screen was opened. */
  own: ReadonlySet<string>;
  failed?: FailedAction;
  /** Shown at once; taken back where the backend does not agree. */
  tick: (itemId: string, done: boolean, text: string) => void;
  /** Settles once it is written down; false where it could not be. */
  note: (text: string) => Promise<boolean>;
  end: (note: string | undefined) => Promise<boolean>;
}

function without(wanted: Wanted, itemId: string): Wanted {
  const { [itemId]: _, ...others } = wanted;
  return others;
}

/** A checklist, kept fresh by signals and by reading it again and again. */
export function useChecklist(id: string): LiveChecklist {
  const runbooksApi = useApi(runbooksApiRef);
  const resource = useEntityResource(
    `checklist ${id}`,
    signal => runbooksApi.getChecklist(id, { signal }),
    {
      everySeconds: EVERY_SECONDS,
      trigger: useRunbooksSignal(`checklist:${id}`),
    },
  );
  const [newest, setNewest] = useState<Checklist>();
  const [wanted, setWanted] = useState<Wanted>({});
  const [failed, setFailed] = useState<FailedAction>();
  const own = useRef(new Set<string>());
  // Asked for one after the other: the last click on an item has to win.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const asked = useRef<Record<string, number>>({});

  const { value, refresh } = resource;
  useEffect(() => {
    if (value) {
      setNewest(before => newerOf(before, value));
    }
  }, [value]);

  const attempt = useCallback(
    async (action: string, request: () => Promise<Checklist>) => {
      setFailed(undefined);
      try {
        const answer = await request();
        setNewest(before => newerOf(before, answer));
        return true;
      } catch (thrown) {
        setFailed({ action, error: toError(thrown) });
        refresh();
        return false;
      }
    },
    [refresh],
  );

  const tick = useCallback(
    (itemId: string, done: boolean, text: string) => {
      const turn = (asked.current[itemId] ?? 0) + 1;
      asked.current[itemId] = turn;
      own.current.add(itemId);
      setWanted(before => ({ ...before, [itemId]: done }));
      queue.current = queue.current.then(async () => {
        await attempt(`${done ? 'tick off' : 'take back'} “${text}”`, () =>
          runbooksApi.tickItem(id, itemId, done),
        );
        if (asked.current[itemId] === turn) {
          setWanted(before => without(before, itemId));
        }
      });
    },
    [attempt, id, runbooksApi],
  );

  return {
    resource,
    checklist: newerOf(value, newest),
    wanted,
    own: own.current,
    failed,
    tick,
    note: text =>
      attempt('write the note down', () => runbooksApi.addNote(id, text)),
    end: note =>
      attempt('end the checklist', () => runbooksApi.endChecklist(id, note)),
  };
}
