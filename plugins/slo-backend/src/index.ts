/**
 * SLO measurement for the Backstage catalog: records, error budgets, burn rates.
 *
 * @packageDocumentation
 */
export { sloPlugin as default } from './plugin';
