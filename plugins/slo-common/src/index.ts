/**
 * What the SLO family shares: the OpenSLO parser, the error-budget maths, wire types, permissions and the client.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './engine';
export * from './exclusions';
export * from './generate';
export * from './kinds';
export * from './lint';
export * from './model';
export * from './openslo';
export * from './permissions';
export * from './policy';
export * from './promql';
export * from './relations';
export * from './rules';
export * from './schema';
export * from './whatif';
