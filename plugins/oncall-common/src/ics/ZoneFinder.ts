import { isTimeZone } from '@callboard/backstage-plugin-callboard-common';
import { findIana } from 'windows-iana';
import { ZoneLines } from './contentLines';
import { readProperties } from './properties';
import { CalendarZone, ianaZone } from './zones';

const WANTED = new Set(['TZID', 'X-LIC-LOCATION']);

/** Of `/citadel.org/20190914_1/Europe/Berlin` the part that is a zone's name. */
function nameWithin(tzid: string): string | undefined {
  const parts = tzid.split('/').filter(part => part !== '');
  return [3, 2]
    .map(length => parts.slice(-length).join('/'))
    .find(name => name.includes('/') && isTimeZone(name));
}

/** The IANA name of a zone that goes by a name of Windows. */
const windowsName = (tzid: string) =>
  findIana(tzid).find(name => isTimeZone(name));

/**
 * Finds the zones a calendar speaks of. A name that cannot be mistaken is an IANA zone, whatever rules the calendar brings
 * along: those are often of some years ago. `EST` and the like are, where there are rules, what the rules say.
 */
export class ZoneFinder {
  readonly #definitions = new Map<
    string,
    { lines: ZoneLines; location?: string }
  >();
  readonly #byTzid = new Map<string, CalendarZone | undefined>();
  readonly #byName = new Map<string, CalendarZone>();
  readonly #rulesOf: (
    tzid: string,
    lines: ZoneLines,
  ) => CalendarZone | undefined;

  constructor(
    definitions: readonly ZoneLines[],
    rulesOf: (tzid: string, lines: ZoneLines) => CalendarZone | undefined,
  ) {
    this.#rulesOf = rulesOf;
    for (const lines of definitions) {
      const { properties } = readProperties(lines.lines, WANTED);
      const text = (name: string) =>
        properties.find(property => property.name === name)?.raw.trim();
      const tzid = text('TZID');
      if (tzid) {
        this.#definitions.set(tzid, {
          lines,
          location: text('X-LIC-LOCATION'),
        });
      }
    }
  }

  /** The zone of a name in the calendar; undefined where nobody knows it. */
  find(tzid: string): CalendarZone | undefined {
    const name = tzid.trim();
    if (!this.#byTzid.has(name)) {
      this.#byTzid.set(name, this.#lookUp(name));
    }
    return this.#byTzid.get(name);
  }

  #lookUp(tzid: string): CalendarZone | undefined {
    const definition = this.#definitions.get(tzid);
    const certain =
      nameWithin(tzid) ??
      [definition?.location].find(name => name && isTimeZone(name)) ??
      windowsName(tzid);
    if (certain) {
      return this.#iana(certain);
    }
    if (definition) {
      return this.#rulesOf(tzid, definition.lines);
    }
    return this.#iana(tzid);
  }

  #iana(name: string): CalendarZone | undefined {
    const zone = this.#byName.get(name) ?? ianaZone(name);
    if (zone) {
      this.#byName.set(name, zone);
    }
    return zone;
  }
}
