/**
 * Renders templates and runs real tools on what comes out.
 *
 * @packageDocumentation
 */
export * from './answers';
export * from './checks';
export * from './harness';
export * from './tools';
