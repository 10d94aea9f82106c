export { BudgetBar } from './BudgetBar';
export { Sparkline } from './Sparkline';
export * from './TimeChart';
