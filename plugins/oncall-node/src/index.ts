/**
 * What providers of on-call schedules for the Callboard on-call backend build on.
 *
 * @packageDocumentation
 */
export * from './extensionPoint';
export * from './providers';
