import {
  Layer,
  Level,
  OnCallScheduleDocument,
  Rotation,
} from '../../document/types';
import { ComputedLevel, ComputedSchedule, Shift } from '../types';

export const instant = (text: string) => Date.parse(text);

export const range = (start: string, end: string) => ({
  start: instant(start),
  end: instant(end),
});

export const rotation = (change: Partial<Rotation> = {}): Rotation => ({
  type: 'weekly',
  length: 1,
  start: '2026-01-05T09:00',
  participants: ['user:default/a', 'user:default/b'],
  ...change,
});

export const layer = (change: Partial<Layer> = {}): Layer => ({
  name: 'week',
  restrictions: [],
  ...('ics' in change ? {} : { rotation: rotation() }),
  ...change,
});

export const level = (
  layers: Layer[] = [layer()],
  change: Partial<Level> = {},
): Level => ({ name: 'primary', delaySeconds: 300, layers, ...change });

export const schedule = (
  levels: Level[] = [level()],
  change: Partial<OnCallScheduleDocument> = {},
): OnCallScheduleDocument => ({
  ref: 'oncallschedule:default/core',
  title: 'core',
  ownerRef: 'group:default/core',
  timeZone: 'Europe/Berlin',
  levels,
  overrides: [],
  temporary: [],
  offHours: [],
  ...change,
});

export const first = ({ levels: [found] }: ComputedSchedule): ComputedLevel => {
  if (!found) {
    throw new Error('The schedule has no level');
  }
  return found;
};

const short = (at: number) =>
  new Date(at).toISOString().replace(':00.000Z', 'Z');

/** `2026-01-05T08:00Z 2026-01-12T08:00Z a+b rotation`. */
export const shiftLine = ({ start, end, users, reason }: Shift): string =>
  [
    short(start),
    short(end),
    users.map(ref => ref.replace(/^user:default\//, '')).join('+'),
    reason.kind,
  ].join(' ');

export const shiftLines = (computed: ComputedSchedule) =>
  first(computed).shifts.map(shiftLine);

/** `2026-01-05T08:00Z 2026-01-12T08:00Z declared`. */
export const gapLines = (computed: ComputedSchedule) =>
  first(computed).gaps.map(({ start, end, declared }) =>
    [short(start), short(end), declared ? 'declared' : 'open'].join(' '),
  );
