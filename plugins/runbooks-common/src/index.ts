/**
 * What the runbooks family shares: how a page is read and judged, wire types, permissions and the client.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './judge';
export * from './page';
export * from './permissions';
export * from './schema';
