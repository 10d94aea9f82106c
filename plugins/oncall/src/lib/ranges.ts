const DAY = 86_400_000;
const HOUR = 3_600_000;

/** How far back or ahead load is told: the name in the URL, and in words. The first one goes without saying. */
export const LOAD_RANGES = [
  ['past-30', 'past 30 days'],
  ['next-30', 'next 30 days'],
  ['next-90', 'next 90 days'],
] as const;

/** How far ahead gaps are told. */
export const GAP_RANGES = [
  ['next-30', 'next 30 days'],
  ['next-14', 'next 14 days'],
  ['next-90', 'next 90 days'],
] as const;

/** Which incidents are listed. */
export const INCIDENT_CHOICES = [
  ['all', 'open and resolved'],
  ['open', 'open'],
  ['resolved', 'resolved'],
] as const;

/** Some names with their words, of which the first stands in for what is none of them. */
export type Choices<N extends string> = readonly [
  readonly [name: N, words: string],
  ...(readonly [name: N, words: string])[],
];

/** What the URL asks for. */
export function choiceOf<N extends string>(
  choices: Choices<N>,
  asked: string | null,
): N {
  return (choices.find(([name]) => name === asked) ?? choices[0])[0];
}

/** From when to when a range such as `past-30` reaches; its edges are whole hours, so that answers can be compared. */
export function rangeOf(
  name: string,
  now: number,
): { from: string; to: string } {
  const [direction, days] = name.split('-');
  const length = Number(days) * DAY;
  const hour = Math.floor(now / HOUR) * HOUR;
  const start = direction === 'past' ? hour - length : hour;
  return {
    from: new Date(start).toISOString(),
    to: new Date(start + length).toISOString(),
  };
}
