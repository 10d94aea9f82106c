export { applyMigrations } from './applyMigrations';
export { CHUNK, chunks } from './chunks';
export { isPostgres, type JsonColumnType, jsonRows } from './jsonRows';
export { replaceLinks } from './replaceLinks';
export { replaceRows } from './replaceRows';
