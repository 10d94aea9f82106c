export * from './address';
export * from './blocks';
export * from './markdown';
export { sectionKey } from './sectionKey';
export type * from './types';
