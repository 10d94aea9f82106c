export { pageKey, type AddressProblem, type PageAddress } from './pageKey';
export { relativeTarget } from './relativeTarget';
export { resolveImage, resolveLink } from './resolveLink';
