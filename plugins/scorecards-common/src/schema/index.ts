export type * from './openapi.generated';
