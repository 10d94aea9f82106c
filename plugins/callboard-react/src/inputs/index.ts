export { RadioCards, type RadioCard } from './RadioCards';
export { useSettled } from './useSettled';
