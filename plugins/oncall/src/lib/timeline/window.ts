import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Temporal } from 'temporal-polyfill';
import { Span } from '../spans';
import { mondayOf, weeksFrom } from './calendar';

/** How many weeks may be in sight. */
export const ZOOMS = [1, 2, 4, 8] as const;
const INITIAL_ZOOM = 2;

/** What of time is in sight, and how to look elsewhere. */
export interface TimelineWindow {
  span: Span;
  weeks: number;
  /** The first day in sight, `2026-11-23`. */
  from: string;
  /** Whether it is the window one begins with. */
  isToday: boolean;
  zoom: (weeks: number) => void;
  /** Moves by whole windows. */
  move: (windows: number) => void;
  toToday: () => void;
  /** To the week of a day, `2026-11-23`; what is no day is ignored. */
  jump: (day: string) => void;
}

function readDay(text: string | null): Temporal.PlainDate | undefined {
  try {
    return text ? Temporal.PlainDate.from(text) : undefined;
  } catch {
    return undefined;
  }
}

function mondayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/**
 * Weeks of a zone to look at, kept in the URL so that a view can be shared, and so that all timelines of a page move
 * together: `?weeks=4&from=2026-11-23`. From the current week on where the URL does not say.
 */
export function useTimelineWindow(
  timeZone: string,
  now: number,
): TimelineWindow {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('weeks'));
  const weeks = ZOOMS.find(zoom => zoom === asked) ?? INITIAL_ZOOM;
  const thisMonday = mondayOf(timeZone, now).toString();
  const asks = readDay(params.get('from'));
  const from = asks ? mondayBefore(asks).toString() : thisMonday;
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (value === undefined) {
            next.delete(name);
          } else {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return useMemo(() => {
    const first = Temporal.PlainDate.from(from);
    const goTo = (date: Temporal.PlainDate) => {
      const monday = mondayBefore(date).toString();
      set('from', monday === thisMonday ? undefined : monday);
    };
    return {
      span: weeksFrom(timeZone, first, weeks),
      weeks,
      from,
      isToday: from === thisMonday,
      zoom: wanted =>
        set('weeks', wanted === INITIAL_ZOOM ? undefined : String(wanted)),
      move: windows => goTo(first.add({ weeks: weeks * windows })),
      toToday: () => set('from', undefined),
      jump: day => {
        const date = readDay(day);
        if (date) {
          goTo(date);
        }
      },
    };
  }, [timeZone, from, weeks, thisMonday, set]);
}
