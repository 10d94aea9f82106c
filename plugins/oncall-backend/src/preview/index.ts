export { AuthorizedPreviewService } from './AuthorizedPreviewService';
export { DefaultPreviewService } from './DefaultPreviewService';
export { addPreviewRoutes } from './previewRoutes';
export type { PreviewService } from './PreviewService';
