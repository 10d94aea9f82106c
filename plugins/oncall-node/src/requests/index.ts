export { apiUrl, type ApiQuery } from './apiUrl';
export { byHalves, type Batch } from './byHalves';
export { Lane, type JsonClient } from './Lane';
export { nextCursor, nextOffset, nextPage } from './nextPages';
export { readPages, type Page } from './readPages';
export { splitRange } from './splitRange';
