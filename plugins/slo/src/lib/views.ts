/** The ways to look at one SLO, in the order of an incident. */
export const VIEWS = [
  ['now', 'Now'],
  ['days', 'Days'],
  ['explain', 'Why this number?'],
  ['exclusions', 'Exclusions'],
  ['what-if', 'What if?'],
  ['rules', 'Alert rules'],
  ['document', 'Document'],
] as const;

/** One of {@link VIEWS}. */
export type View = (typeof VIEWS)[number][0];
