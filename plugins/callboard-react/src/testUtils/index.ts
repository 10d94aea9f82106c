/**
 * For the tests of Callboard's frontends.
 *
 * @packageDocumentation
 */
export { setUpTests } from './setUpTests';
