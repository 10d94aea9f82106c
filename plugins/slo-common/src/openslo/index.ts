export * from './documents';
export * from './duration';
export * from './entity';
export { isError } from '@callboard/backstage-plugin-callboard-common';
export { type OpenSloIssue } from './issues';
export {
  danglingReference,
  openSloReferences,
  type OpenSloReference,
} from './references';
export * from './parse';
export * from './resolve';
export * from './validate';
export * from './versions';
