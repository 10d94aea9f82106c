export { readDuration } from './readDuration';
export {
  type HttpInstanceConfig,
  readHttpInstances,
} from './readHttpInstances';
export { isService, readServiceKinds, type ServiceKind } from './serviceKinds';
