export { MemoryRecord } from './MemoryRecord';
export type { MemoryRecordOptions } from './MemoryRecord';
