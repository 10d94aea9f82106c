/**
 * What providers of on-call schedules for the Callboard on-call backend build on.
 *
 * @packageDocumentation
 */
export * from './accounts';
export * from './answers';
export * from './extensionPoint';
export * from './providers';
export * from './requests';
