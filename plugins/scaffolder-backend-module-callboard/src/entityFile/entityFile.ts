/** Where the entities of a repository are described. */
export const ENTITY_FILE = 'catalog-info.yaml';
