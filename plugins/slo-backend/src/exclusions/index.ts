export { DefaultExclusionReader } from './DefaultExclusionReader';
export type { ExclusionReader } from './ExclusionReader';
export { ExclusionStore } from './ExclusionStore';
