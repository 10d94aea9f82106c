/** The zone of whoever reads, and that of what is read, such as a schedule; IANA names. @public */
export interface Zones {
  own: string;
  theirs: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is dear, and timelines need thousands of times. */
function formatOf(
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  formats.set(key, made);
  return made;
}

export function isKnownZone(timeZone: string): boolean {
  try {
    formatOf(timeZone, {});
    return true;
  } catch {
    return false;
  }
}

const DAY = 86_400_000;

/** "18:00" @public */
export function timeIn(timeZone: string, at: number): string {
  return formatOf(timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** "Mon 30 Nov" @public */
export function dayIn(timeZone: string, at: number): string {
  return formatOf(timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(at)
    .replace(',', '');
}

function weekdayIn(timeZone: string, at: number): string {
  return formatOf(timeZone, { weekday: 'short' }).format(at);
}

function yearIn(timeZone: string, at: number): string {
  return formatOf(timeZone, { year: 'numeric' }).format(at);
}

/** Tells days of a zone apart. */
function dateIn(timeZone: string, at: number): string {
  return formatOf(timeZone, { dateStyle: 'short' }).format(at);
}

/**
 * An instant in a zone, as short as it can be said: "18:00" today, "Mon 09:00" within the next six days, else
 * "Mon 30 Nov, 09:00", with the year where it is another one.
 * @public
 */
export function momentIn(timeZone: string, at: number, now: number): string {
  const time = timeIn(timeZone, at);
  if (dateIn(timeZone, at) === dateIn(timeZone, now)) {
    return time;
  }
  if (at > now && at - now < 6 * DAY) {
    return `${weekdayIn(timeZone, at)} ${time}`;
  }
  const year = yearIn(timeZone, at);
  return year === yearIn(timeZone, now)
    ? `${dayIn(timeZone, at)}, ${time}`
    : `${dayIn(timeZone, at)} ${year}, ${time}`;
}

/** Whether clocks of both zones show the same at an instant; zones of different names often do. @public */
export function shareClock({ own, theirs }: Zones, at: number): boolean {
  return (
    own === theirs ||
    (timeIn(own, at) === timeIn(theirs, at) &&
      dateIn(own, at) === dateIn(theirs, at))
  );
}

/** "18:00 (your 16:00)", or "18:00" where your clock shows the same; the day is said where it is another one. @public */
export function inBothZones(zones: Zones, at: number, now: number): string {
  const theirs = momentIn(zones.theirs, at, now);
  if (shareClock(zones, at)) {
    return theirs;
  }
  const sameDay = dateIn(zones.own, at) === dateIn(zones.theirs, at);
  const time = timeIn(zones.own, at);
  return `${theirs} (your ${
    sameDay ? time : `${weekdayIn(zones.own, at)} ${time}`
  })`;
}

/** A text in which instants stand as ISO 8601 in UTC, with those as people read them. @public */
export function withMoments(text: string, zones: Zones, now: number): string {
  return text.replace(
    /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z/g,
    instant => inBothZones(zones, Date.parse(instant), now),
  );
}

/** "until 18:00 (your 16:00)", or "without an end". @public */
export function untilWords(
  zones: Zones,
  end: string | null,
  now: number,
): string {
  return end === null
    ? 'without an end'
    : `until ${inBothZones(zones, Date.parse(end), now)}`;
}

/** "since 18:00 (your 16:00)", or "as long as is known". @public */
export function sinceWords(
  zones: Zones,
  start: string | null,
  now: number,
): string {
  return start === null
    ? 'as long as is known'
    : `since ${inBothZones(zones, Date.parse(start), now)}`;
}

/** "Mon 30 Nov, 09:00 – 18:00", the end with its day where it is another one; in one zone. @public */
export function spanWords(
  timeZone: string,
  start: number,
  end: number,
  now: number,
): string {
  const year = (at: number) =>
    yearIn(timeZone, at) === yearIn(timeZone, now)
      ? ''
      : ` ${yearIn(timeZone, at)}`;
  const full = (at: number) =>
    `${dayIn(timeZone, at)}${year(at)}, ${timeIn(timeZone, at)}`;
  return dateIn(timeZone, start) === dateIn(timeZone, end)
    ? `${full(start)} – ${timeIn(timeZone, end)}`
    : `${full(start)} – ${full(end)}`;
}

/** "Berlin": what a zone is named after. @public */
export function cityOf(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replace(/_/g, ' ') ?? timeZone;
}

/** "Berlin UTC+1": a zone where there is little room. @public */
export function shortZoneWords(timeZone: string, at: number): string {
  const city = cityOf(timeZone);
  const offset = offsetOf(timeZone, at);
  return timeZone === 'UTC' || !offset ? city : `${city} ${offset}`;
}

function offsetOf(timeZone: string, at: number): string | undefined {
  return formatOf(timeZone, { timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(part => part.type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC');
}

/** "Europe/Berlin (UTC+1)": a zone with its offset at an instant. @public */
export function zoneWords(timeZone: string, at: number): string {
  const offset = offsetOf(timeZone, at);
  return offset && timeZone !== 'UTC' ? `${timeZone} (${offset})` : timeZone;
}
