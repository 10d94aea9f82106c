export { createPreview, type Previews } from './createPreview';
export { addPreviewRoutes } from './previewRoutes';
export type { PreviewService } from './PreviewService';
