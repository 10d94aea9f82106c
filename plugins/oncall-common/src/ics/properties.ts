import ICAL from 'ical.js';

/** A property as jCal has it (RFC 7265): parameters by their names in lower case, values as text. */
export interface IcsProperty {
  name: string;
  parameters: Readonly<Record<string, string | undefined>>;
  /** Instants and days are ISO 8601; a period is its start and its end or duration. */
  values: (string | string[])[];
  /** What stands after the parameters, as it was written. */
  raw: string;
}

/** The properties of a component, and the lines that are none. */
export interface ReadLines {
  properties: IcsProperty[];
  /** Each with the name of the property it stands in or behind: a line may be the rest of one that was folded wrongly. */
  broken: { line: string; name: string }[];
}

const NAME = /^[A-Za-z0-9-]+(?=[;:])/;

function textOf(value: unknown): string | string[] {
  return Array.isArray(value) ? value.map(String) : String(value);
}

function readProperty(line: string, name: string): IcsProperty {
  // A rule is read by whoever works it out: jCal takes it apart, and forgets what it does not know.
  const isRule = name === 'RRULE' || name === 'EXRULE';
  const raw = line.slice(line.indexOf(':') + 1);
  if (isRule) {
    return { name, parameters: {}, values: [raw], raw };
  }
  const jCal: [string, Record<string, string>, string, ...unknown[]] =
    ICAL.parse.property(line);
  const [, parameters, , ...values] = jCal;
  return { name, parameters, values: values.map(textOf), raw };
}

/** Reads those properties of a component that matter. */
export function readProperties(
  lines: readonly string[],
  wanted: ReadonlySet<string>,
): ReadLines {
  const read: ReadLines = { properties: [], broken: [] };
  let before = '';
  for (const line of lines) {
    const name = NAME.exec(line)?.[0].toUpperCase();
    if (!name) {
      read.broken.push({ line, name: before });
    } else if (wanted.has(name)) {
      try {
        read.properties.push(readProperty(line, name));
      } catch {
        read.broken.push({ line, name });
      }
    }
    before = name ?? before;
  }
  return read;
}
