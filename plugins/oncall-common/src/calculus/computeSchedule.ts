import { Level, OnCallScheduleDocument } from '../document/types';
import { describeLayer } from './describe';
import { feedOf, windows } from './layers';
import { circumstancesOf, computeLevel, scheduleGaps } from './levels';
import {
  ComputedLevel,
  ComputedSchedule,
  ComputeOptions,
  FeedShifts,
  Span,
} from './types';

/**
 * Who is on call over a range, by escalation level: shifts, gaps, and each layer by itself. Pure, never throws; takes
 * as long as the range is, however old the rotations are.
 *
 * At one instant a temporary schedule replaces everything, even by nobody; otherwise overrides map each layer's people
 * once, layers of higher priority hide lower ones while they have somebody, and the rest is their union. The portal's
 * overrides come after the document's: of two that replace the same person the later one holds. Off-hours take nobody
 * off, they only say which gaps are on purpose.
 *
 * @param document - one that was read without an error
 * @public
 */
export function computeSchedule(
  document: OnCallScheduleDocument,
  options: ComputeOptions,
): ComputedSchedule {
  const { range, feeds = {} } = options;
  const problems = missingFeeds(document, feeds);
  const circumstances = circumstancesOf(document, options);
  if (!circumstances) {
    const levels = document.levels.map(level =>
      emptyLevel(level, document, range),
    );
    const { timeZone } = document;
    problems.unshift(
      `expected an IANA time zone, found ${JSON.stringify(timeZone)}`,
    );
    return { range, levels, gaps: scheduleGaps(levels), problems };
  }
  const offHours = windows(document.offHours, circumstances.zone, range);
  const levels = document.levels.map(level =>
    computeLevel(level, circumstances, offHours),
  );
  return { range, levels, gaps: scheduleGaps(levels), problems };
}

/** Without its zone nothing of a schedule is known; to guess would page the wrong people. */
function emptyLevel(
  { name, delaySeconds, layers }: Level,
  { timeZone }: OnCallScheduleDocument,
  range: Span,
): ComputedLevel {
  return {
    name,
    delaySeconds,
    layers: layers.map(layer => ({
      name: layer.name,
      description: describeLayer(layer, timeZone),
      shifts: [],
    })),
    shifts: [],
    gaps: range.start < range.end ? [{ ...range, declared: false }] : [],
  };
}

function missingFeeds(
  { levels }: OnCallScheduleDocument,
  feeds: FeedShifts,
): string[] {
  const names = levels.flatMap(({ layers }) =>
    layers.flatMap(({ ics }) => ics ?? []),
  );
  return [...new Set(names)]
    .filter(name => feedOf(feeds, name) === undefined)
    .map(
      name =>
        `expected a calendar feed named ${JSON.stringify(
          name,
        )} in the configuration, found none`,
    );
}
