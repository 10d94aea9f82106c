/**
 * Scorecards for the Backstage catalog: checks over facts, levels, history, waivers, campaigns, drills and reports.
 *
 * @packageDocumentation
 */
export { scorecardsPlugin as default } from './plugin';
