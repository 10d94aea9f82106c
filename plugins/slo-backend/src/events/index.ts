export { AuthorizedEventService } from './AuthorizedEventService';
export { DefaultEventService } from './DefaultEventService';
export type { EventReader } from './EventReader';
export { addEventRoutes } from './eventRoutes';
export type { EventService } from './EventService';
export { EventStore } from './EventStore';
export { forgetEvents } from './forgetEvents';
