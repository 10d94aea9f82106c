/**
 * Extension points of the Callboard SLO backend.
 *
 * @packageDocumentation
 */
export * from './sources';
