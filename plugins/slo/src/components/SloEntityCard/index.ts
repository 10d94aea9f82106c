export { SloEntityCard } from './SloEntityCard';
