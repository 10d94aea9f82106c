/** The tabs of the page of all scorecards, as they stand in its URL. */
export const SCORECARD_VIEWS = [
  ['overview', 'Overview'],
  ['services', 'Services'],
  ['checks', 'Checks'],
  ['changes', 'Changes'],
  ['campaigns', 'Campaigns'],
  ['waivers', 'Waivers'],
  ['drills', 'Drills'],
  ['scorecards', 'Scorecards'],
  ['workbench', 'Workbench'],
] as const;

/** One of the tabs. */
export type ScorecardView = (typeof SCORECARD_VIEWS)[number][0];

/** Parameters that go when another tab is chosen; the scorecard, the dates and whose services they are stay. */
export const OF_ONE_VIEW = [
  'level',
  'check',
  'status',
  'cause',
  'state',
  'kind',
  'campaign',
  'open',
  'openCheck',
  'openLevel',
  'folded',
] as const;
