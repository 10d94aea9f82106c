export { BudgetBar } from './BudgetBar';
export * from './DayCalendar';
export { Proportions, type Proportion } from './Proportions';
export { Sparkline } from './Sparkline';
export { Swatch, type Pattern } from './Swatch';
export { ThresholdBar } from './ThresholdBar';
export * from './TimeChart';
