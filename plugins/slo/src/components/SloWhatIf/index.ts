export { SloWhatIf } from './SloWhatIf';
