export { YamlFile } from './YamlFile';
