export * from './simulate';
export type { SliceSteps, StepGrid, StepSeries } from './steps';
