/**
 * Ground floor of Callboard for backends.
 *
 * @packageDocumentation
 */
export * from './audit';
export * from './http';
