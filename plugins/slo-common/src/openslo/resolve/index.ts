export type { DocumentLookup } from './lookup';
export * from './resolveSlo';
export * from './entities';
export * from './service';
