export { createDrillFacts, createDrills, type Drills } from './createDrills';
export { addDrillRoutes } from './drillRoutes';
export type { DrillService } from './DrillService';
