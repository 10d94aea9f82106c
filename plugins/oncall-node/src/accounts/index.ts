export { AccountReader } from './AccountReader';
export { annotationValues, choosesAccount } from './annotations';
export { clientOptions } from './clientOptions';
export { readAccounts, type AccountConfig } from './readAccounts';
