export { EVALUATION_TIMEOUT, Heartbeat } from './Heartbeat';
export { addHeartbeatRoutes, HEARTBEAT_PATH } from './heartbeatRoutes';
export {
  AuthorizedHeartbeatService,
  type HeartbeatService,
} from './HeartbeatService';
