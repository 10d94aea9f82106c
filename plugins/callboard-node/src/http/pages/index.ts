export {
  GuardedPageClient,
  type GuardedPageClientOptions,
} from './GuardedPageClient';
export { HostPacer, type HostPacerOptions } from './HostPacer';
export type {
  PageAnswer,
  PageRedirect,
  PageRequest,
  PageValidators,
} from './PageAnswer';
