/**
 * Ground floor of Callboard for backends.
 *
 * @packageDocumentation
 */
export * from './audit';
export * from './catalog';
export * from './config';
export * from './database';
export * from './http';
export * from './reports';
export * from './router';
export * from './signals';
export * from './sources';
export * from './visibility';
