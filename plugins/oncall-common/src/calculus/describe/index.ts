export { describeLayer } from './layer';
export { describeReason } from './reason';
export { describeRestrictions } from './restrictions';
