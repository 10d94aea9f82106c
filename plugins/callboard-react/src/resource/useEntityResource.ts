import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorLike, toError } from '@backstage/errors';
import { useClock } from '../clock';

/**
 * What is known of something that is read over and over.
 * @public
 */
export interface EntityResource<T> {
  /** The newest good answer; kept while a later read fails. */
  value?: T;
  /** Why the newest read failed; absent once a read succeeds again. */
  error?: ErrorLike;
  /** True until there is a value or an error. */
  loading: boolean;
  /** True while a read is under way. */
  refreshing: boolean;
  /** When `value` was read, milliseconds since the epoch. */
  loadedAt?: number;
  /** Reads again at once. */
  refresh: () => void;
}

/** @public */
export interface EntityResourceOptions {
  /** Seconds between two reads, 45 where it is left out. A hidden tab waits until it is seen again. */
  everySeconds?: number;
  /** Whenever this changes, the resource is read again; pass the last signal. */
  trigger?: unknown;
  /** Keep showing the previous value while another key is read for the first time; for filters. */
  keepPrevious?: boolean;
}

interface State<T> {
  key: string;
  value?: T;
  error?: ErrorLike;
  loadedAt?: number;
  refreshing: boolean;
}

/**
 * Reads something and keeps it fresh: at once, every so often, on a signal, and when the tab is looked at again. The
 * last good answer stays while it is refreshed or when that fails ("stale while revalidate").
 *
 * @param key - Identifies what is read, for example the entity ref. Another key starts afresh.
 * @param load - Reads it; must give up when the signal is aborted.
 * @public
 */
export function useEntityResource<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  options: EntityResourceOptions = {},
): EntityResource<T> {
  const { everySeconds = 45, trigger, keepPrevious = false } = options;
  const clock = useClock();
  const loadRef = useRef(load);
  loadRef.current = load;
  const [generation, setGeneration] = useState(0);
  const refresh = useCallback(() => setGeneration(g => g + 1), []);
  const [state, setState] = useState<State<T>>({ key, refreshing: true });

  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let due = false;

    async function read() {
      due = false;
      setState(before =>
        before.key === key || keepPrevious
          ? { ...before, key, refreshing: true }
          : { key, refreshing: true },
      );
      try {
        const value = await loadRef.current(controller.signal);
        if (!controller.signal.aborted) {
          setState({ key, value, loadedAt: clock(), refreshing: false });
        }
      } catch (error) {
        if (!controller.signal.aborted) {
          setState(before => ({
            ...before,
            error: toError(error),
            refreshing: false,
          }));
        }
      }
      if (!controller.signal.aborted) {
        timer = setTimeout(readIfSeen, everySeconds * 1000);
      }
    }
    function readIfSeen() {
      if (document.hidden) {
        due = true;
      } else {
        read();
      }
    }
    function onVisibilityChange() {
      if (due && !document.hidden) {
        read();
      }
    }

    document.addEventListener('visibilitychange', onVisibilityChange);
    read();
    return () => {
      controller.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [key, everySeconds, trigger, generation, keepPrevious, clock]);

  // The effect runs after this render: what belongs to another key must not be shown for even one frame.
  const current: State<T> =
    state.key === key || keepPrevious ? state : { key, refreshing: true };
  return {
    value: current.value,
    error: current.error,
    loading: current.value === undefined && current.error === undefined,
    refreshing: current.refreshing,
    loadedAt: current.loadedAt,
    refresh,
  };
}
