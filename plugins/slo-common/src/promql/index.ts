export * from './counters';
export * from './expression';
export { parsePromql } from './parse';
export * from './promqlTextOf';
export * from './PromqlSyntaxError';
export * from './selector';
export { quotePromql } from './strings';
