export { addHandbookRoutes, HANDBOOK_PATH } from './handbookRoutes';
export { handbookUrl } from './handbookUrl';
export { HANDBOOK, HandbookProcessor } from './HandbookProcessor';
export { handbookModule } from './module';
