export {
  CALLBOARD_API_VERSION,
  type ReadDocument,
} from '@callboard/backstage-plugin-callboard-common';
export * from './versions';
