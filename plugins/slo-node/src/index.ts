/**
 * What sources of samples for the Callboard SLO backend build on.
 *
 * @packageDocumentation
 */
export * from './BucketFindings';
export * from './countEvents';
export * from './readAnswer';
export * from './SourceFailure';
export * from './sources';
export * from './valueEvents';
