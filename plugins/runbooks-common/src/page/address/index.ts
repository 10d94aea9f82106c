export { pageKey, type AddressProblem, type PageAddress } from './pageKey';
export { resolveImage, resolveLink } from './resolveLink';
