export * from './budget';
export * from './burning';
export { windowAt } from './calendar';
export type { WindowAt } from './calendar';
export * from './gaps';
export * from './judge';
export * from './lookbacks';
export * from './placement';
export { rangesSeconds, subtractRanges, widenRanges } from './ranges';
export type { TimeRange } from './ranges';
export {
  amountOf,
  budgetSpent,
  budgetSpentAtLeast,
  burnRateOf,
  shareSpent,
  windowBases,
} from './spending';
export type { Amount, WindowTally } from './spending';
export * from './tally';
export * from './terms';
export * from './trend';
export * from './urgency';
