export { DependenciesStrip } from './DependenciesStrip';
