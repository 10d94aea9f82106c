import type { Span } from '../calculus/types';
import { DAY } from '../calculus/zone';
import { calendarProperties } from './calendarProperties';
import { zonesOfCalendar } from './calendarZone';
import { CalendarLines, ComponentLines, splitCalendar } from './contentLines';
import { readEventLines } from './eventLines';
import { expandSeries, Series } from './expandSeries';
import { groupSeries } from './groupSeries';
import { utf8Length, withDefaults } from './limits';
import { PlacedEvent, placeEvent } from './placement';
import { ProblemList } from './ProblemList';
import { readEvent } from './readEvent';
import { TooManyError } from './recur';
import { ReadingContext } from './recurrenceSet';
import { IcsCalendar, IcsOccurrence, ReadIcsOptions } from './types';
import { zoneOfRules } from './vtimezone';
import { EventError } from './WrittenEvent';
import { ZoneFinder } from './ZoneFinder';

/** Tells what is wrong with an event, whatever it is: one that is bad must not take its neighbours with it. */
function tell(
  problems: ProblemList,
  error: unknown,
  event: { uid?: string; summary?: string },
) {
  const called = event.summary ? JSON.stringify(event.summary) : 'an event';
  if (error instanceof TooManyError) {
    problems.add('too-many', `${called} recurs too often`, event);
  } else if (error instanceof EventError) {
    problems.add(error.code, `${called} ${error.message}`, event);
  } else {
    const why = error instanceof Error ? error.message : String(error);
    problems.add('invalid-value', `${called} cannot be read: ${why}`, event);
  }
}

function readPlaced(
  component: ComponentLines,
  { zoneOf }: ReadingContext,
  problems: ProblemList,
): PlacedEvent[] {
  const lines = readEventLines(component);
  const named = { uid: lines.text('UID'), summary: lines.text('SUMMARY') };
  try {
    const event = readEvent(lines);
    const [broken] = lines.broken;
    if (broken) {
      problems.add(
        'broken-line',
        `a line was passed over that cannot be read: ${broken}`,
        named,
      );
    }
    return [placeEvent(event, zoneOf)];
  } catch (error) {
    tell(problems, error, named);
    return [];
  }
}

function expandAll(
  series: readonly Series[],
  range: Span,
  context: ReadingContext,
  problems: ProblemList,
): IcsOccurrence[] {
  const { allowance } = context;
  const all: IcsOccurrence[] = [];
  for (const one of series) {
    const { event } = one.main ?? one.replacements[0] ?? {};
    try {
      const found = expandSeries(one, range, context);
      if (found.length > allowance.occurrences) {
        throw new TooManyError();
      }
      allowance.occurrences -= found.length;
      const moved = found.filter(occurred => occurred.moved).length;
      if (moved > 0 && event && event.rules.length + event.added.length > 0) {
        problems.add(
          'moved',
          `${moved} of ${JSON.stringify(
            event.summary,
          )} would begin in an hour that the clocks skip: moved on`,
          event,
        );
      }
      all.push(...found.map(({ occurrence }) => occurrence));
    } catch (error) {
      tell(problems, error, event ?? {});
    }
  }
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

function checkStructure(
  { calendars, unterminated }: CalendarLines,
  problems: ProblemList,
) {
  if (calendars.ended < calendars.begun) {
    problems.add('truncated', 'the calendar breaks off before its end');
  }
  for (const component of unterminated) {
    const { text } = readEventLines(component);
    problems.add('unterminated', 'an event breaks off before its end', {
      uid: text('UID'),
      summary: text('SUMMARY'),
    });
  }
}

/**
 * Reads an iCalendar (RFC 5545), whatever is in it: what cannot be read is left out and named, and takes nothing else with
 * it. Never throws.
 *
 * Recurrences are reckoned on the wall clock, and so are lengths, as far as they are days or go to a `DTEND`. Of the
 * recurring ones whose start the clocks skip, which the RFC drops, each is kept and moved on, and that is said.
 * @public
 */
export function readIcs(text: string, options: ReadIcsOptions): IcsCalendar {
  const limits = withDefaults(options.limits);
  const problems = new ProblemList(limits.problems);
  const { range } = options;
  if (utf8Length(text) > limits.bytes) {
    problems.add(
      'too-large',
      `the calendar has more than ${limits.bytes} bytes`,
    );
    return { events: [], problems: problems.toArray() };
  }
  const lines = splitCalendar(text);
  if (lines.calendars.begun === 0) {
    const what = /^\s*</.test(text) ? ', it looks like a web page' : '';
    problems.add('not-a-calendar', `this is no calendar${what}`);
    return { events: [], problems: problems.toArray() };
  }
  checkStructure(lines, problems);
  const { name, timeZone } = calendarProperties(lines.lines);
  const allowance = { steps: limits.steps, occurrences: limits.occurrences };
  const finder = new ZoneFinder(lines.zones, (tzid, zone) =>
    zoneOfRules(tzid, zone, range.end + DAY, limits, allowance),
  );
  const zones = {
    calendarZone: timeZone,
    defaultZone: options.defaultTimeZone,
  };
  const zoneOf = zonesOfCalendar(finder, zones, problems);
  const context = { zoneOf, limits, allowance };
  const placed = lines.events.flatMap(event =>
    readPlaced(event, context, problems),
  );
  const { series, ambiguous } = groupSeries(placed);
  for (const { event } of ambiguous) {
    problems.add('duplicate-uid', 'several events have one uid', event);
  }
  const events = expandAll(series, range, context, problems);
  return { ...(name && { name }), events, problems: problems.toArray() };
}
