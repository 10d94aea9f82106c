/**
 * Ground floor of Callboard: what every family shares, without React and without Node.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client';
export * from './documents';
export * from './freshness';
export * from './groupBy';
export * from './provenance';
export * from './templateDrift';
export * from './time';
