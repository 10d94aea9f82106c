export { SloDays } from './SloDays';
