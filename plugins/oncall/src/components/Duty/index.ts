export { OpenIncidentsOf } from './OpenIncidentsOf';
export { ServiceList } from './ServiceList';
export { ShiftLine } from './ShiftLine';
export { ShiftList } from './ShiftList';
export { DutySection } from './DutySection';
