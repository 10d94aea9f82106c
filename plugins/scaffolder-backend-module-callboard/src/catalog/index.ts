export { createCatalogEntityAssertAction } from './createCatalogEntityAssertAction';
