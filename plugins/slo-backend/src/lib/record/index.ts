export * from './assertDelta';
export * from './codec';
export * from './cumulative';
export * from './days';
export * from './merge';
export * from './window';
export * from './summary';
