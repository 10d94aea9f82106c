export {
  CATALOG_KEY,
  type CatalogChanges,
  CatalogRefresh,
  type CatalogRefreshOptions,
} from './CatalogRefresh';
export { type Catalog, createCatalog } from './createCatalog';
export {
  type CatalogPollers,
  createCatalogPollers,
} from './createCatalogPollers';
export { type ProjectedEntity } from './EntityRow';
export { EntityStore } from './EntityStore';
export { GroupStore } from './GroupStore';
export { GroupTree, type TreeGroup } from './lib/GroupTree';
