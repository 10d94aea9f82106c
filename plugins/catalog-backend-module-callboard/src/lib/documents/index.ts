export type { DocumentReference } from './CallboardDocument';
export {
  isCallboardDocument,
  readCallboardDocument,
} from './readCallboardDocument';
