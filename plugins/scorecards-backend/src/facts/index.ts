export { conformValue } from './conformValue';
export { createFacts, type Facts } from './createFacts';
export { FactProviders } from './FactProviders';
export { FactReader, type FactReading } from './FactReader';
export { FactRegistry, type KnownVariable } from './FactRegistry';
export { FACTS_SOURCE } from './factsSource';
export { FactStore } from './FactStore';
export type { FactSubject } from './askProvider';
