export type { EventReader } from './EventReader';
export { EventStore } from './EventStore';
