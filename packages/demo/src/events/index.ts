export { EventSeeder } from './EventSeeder';
export { timeline } from './timeline';
