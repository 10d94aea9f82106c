export { CatalogPoller, type CatalogPollerOptions } from './CatalogPoller';
