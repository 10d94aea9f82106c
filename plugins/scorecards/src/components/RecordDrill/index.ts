export { RecordDrill } from './RecordDrill';
