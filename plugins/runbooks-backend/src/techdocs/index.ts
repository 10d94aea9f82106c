export { createTechDocsPoller } from './createTechDocsPoller';
export { TechDocsClient } from './TechDocsClient';
export {
  TECHDOCS_KEY,
  TechDocsReader,
  type TechDocsReaderOptions,
} from './TechDocsReader';
