/**
 * Runbooks for the Backstage catalog: found, checked, judged, reviewed, and at hand when an alert fires.
 *
 * @packageDocumentation
 */
export { runbooksPlugin as default } from './plugin';
