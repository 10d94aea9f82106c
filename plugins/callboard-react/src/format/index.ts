export { formatBudget, formatRatio } from './ratio';
export { formatBurnRate, formatCount } from './number';
export {
  formatAge,
  formatDuration,
  formatInstant,
  formatInstantInFull,
} from './time';
