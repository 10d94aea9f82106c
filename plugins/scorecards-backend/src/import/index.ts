export { createImport } from './createImport';
export { addImportRoutes } from './importRoutes';
export type { ImportService } from './ImportService';
