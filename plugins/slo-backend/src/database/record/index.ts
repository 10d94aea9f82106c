export { DatabaseRecordStore } from './DatabaseRecordStore';
export type { DatabaseRecordStoreOptions } from './DatabaseRecordStore';
