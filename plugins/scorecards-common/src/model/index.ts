export type * from './facts';
export type * from './scorecard';
