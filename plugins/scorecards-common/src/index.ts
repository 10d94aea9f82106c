/**
 * What the scorecards family shares: documents, expressions, how checks are judged, wire types, permissions and the client.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './model';
export * from './permissions';
export * from './schema';
