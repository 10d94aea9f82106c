/**
 * What the on-call family shares: the document and its calculus, calendars, load, reachability, wire types, permissions
 * and the client.
 *
 * @packageDocumentation
 */
export * from './calculus';
export * from './client';
export * from './document';
export * from './ics';
export * from './load';
export * from './permissions';
export * from './reachability';
export * from './relations';
export * from './scheduleRef';
export * from './schema';
