export {
  CATALOG_KEY,
  CatalogRefresh,
  type CatalogRefreshOptions,
} from './CatalogRefresh';
export {
  type CatalogPollers,
  createCatalogPollers,
  SUBJECT_KINDS,
} from './createCatalogPollers';
export { ProjectionStore } from './ProjectionStore';
