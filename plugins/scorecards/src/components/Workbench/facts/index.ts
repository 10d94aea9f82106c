export { FactCatalogue } from './FactCatalogue';
