export * from './choose';
export * from './document';
export * from './gate';
export { activeStep, budgetSpentPercent } from './spent';
