export { AuthorizedDocumentService } from './AuthorizedDocumentService';
export { DefaultDocumentService } from './DefaultDocumentService';
export { addDocumentRoutes } from './documentRoutes';
export type { DocumentService } from './DocumentService';
