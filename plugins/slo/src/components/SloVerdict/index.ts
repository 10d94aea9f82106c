export { SloVerdict } from './SloVerdict';
export { BudgetLeft } from './BudgetLeft';
export { BudgetTrend } from './BudgetTrend';
export { SloMarks } from './SloMarks';
