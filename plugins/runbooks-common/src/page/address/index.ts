export { pageKey, type AddressProblem, type PageAddress } from './pageKey';
export { resolveLink } from './resolveLink';
