export { EventSeeder } from './EventSeeder';
export { eventsBetween } from './eventsBetween';
export { timeline, type Happening } from './timeline';
