export { GroupCard } from './GroupCard';
