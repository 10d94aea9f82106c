export * from './facts';
export type * from './scorecard';
