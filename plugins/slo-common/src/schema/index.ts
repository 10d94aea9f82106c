export * from './openapi.generated';
