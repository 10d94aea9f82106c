export { analyse, type Analysis, type Reference } from './analyse';
