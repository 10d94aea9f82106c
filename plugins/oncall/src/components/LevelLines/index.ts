export { LevelLines } from './LevelLines';
