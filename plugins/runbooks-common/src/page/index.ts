export * from './address';
export * from './blocks';
export * from './markdown';
export type * from './types';
