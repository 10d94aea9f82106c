export { ScorecardSeeder } from './ScorecardSeeder';
