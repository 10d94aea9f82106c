/**
 * Extension points of the Callboard scorecards backend.
 *
 * @packageDocumentation
 */
export * from './extensionPoint';
export type * from './factProviders';
