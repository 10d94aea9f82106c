export { LevelList } from './LevelList';
