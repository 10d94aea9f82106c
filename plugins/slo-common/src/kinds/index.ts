export * from './versions';
export { type ReadDocument } from './readDocument';
