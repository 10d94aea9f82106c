/** A component's own lines, unfolded; those of components within it are left out. */
export interface ComponentLines {
  lines: string[];
}

/** A `VTIMEZONE` and the `STANDARD` and `DAYLIGHT` observances it is made of. */
export interface ZoneLines extends ComponentLines {
  observances: ComponentLines[];
}

/** What a text holds, line by line. */
export interface CalendarLines {
  /** Of the calendars themselves. */
  lines: string[];
  events: ComponentLines[];
  zones: ZoneLines[];
  /** Events that were begun and never ended. */
  unterminated: ComponentLines[];
  calendars: { begun: number; ended: number };
}

const BORDER = /^(BEGIN|END):([A-Z0-9-]+)\s*$/i;

/** RFC 5545 §3.1: a line that begins with a space or a tab goes on with the line before. */
const unfold = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');

/**
 * Takes a text apart. A component ends where its own END stands, whatever was left open within it, and an event that is
 * begun within another one ends that: so a component that was cut off takes nothing but itself.
 */
export function splitCalendar(text: string): CalendarLines {
  const found: CalendarLines = {
    lines: [],
    events: [],
    zones: [],
    unterminated: [],
    calendars: { begun: 0, ended: 0 },
  };
  let event: ComponentLines | undefined;
  let zone: ZoneLines | undefined;
  let observance: ComponentLines | undefined;
  /** Name of a component that is passed over: an alarm, a to-do. */
  let other: string | undefined;
  const abandon = () => {
    if (event) {
      found.unterminated.push(event);
    }
    event = zone = observance = other = undefined;
  };
  const begin = (name: string) => {
    if (name === 'VCALENDAR') {
      abandon();
      found.calendars.begun += 1;
    } else if (name === 'VEVENT') {
      abandon();
      event = { lines: [] };
    } else if (name === 'VTIMEZONE') {
      abandon();
      zone = { lines: [], observances: [] };
      found.zones.push(zone);
    } else if (zone) {
      observance = { lines: [] };
      zone.observances.push(observance);
    } else {
      other ??= name;
    }
  };
  const end = (name: string) => {
    if (name === 'VCALENDAR') {
      abandon();
      found.calendars.ended += 1;
    } else if (name === 'VEVENT') {
      if (event) {
        found.events.push(event);
      }
      event = other = undefined;
    } else if (name === 'VTIMEZONE') {
      zone = observance = undefined;
    } else if (observance) {
      observance = undefined;
    } else if (name === other) {
      other = undefined;
    }
  };
  for (const line of unfold(text)) {
    const [, border, name = ''] = BORDER.exec(line) ?? [];
    if (border) {
      const act = border.toUpperCase() === 'BEGIN' ? begin : end;
      act(name.toUpperCase());
    } else if (line.trim() && !other) {
      (observance ?? zone ?? event ?? found).lines.push(line);
    }
  }
  abandon();
  return found;
}
