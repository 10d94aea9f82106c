export { AccountReader } from './AccountReader';
export { annotationValues, choosesAccount } from './annotations';
export { clientOptions } from './clientOptions';
export {
  annotatedTargets,
  directoryAnnotations,
  type TargetAnnotation,
} from './targetAnnotation';
export { readAccounts, type AccountConfig } from './readAccounts';
