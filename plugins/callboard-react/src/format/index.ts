export { formatBudget, formatRatio } from './ratio';
export { countWords, formatBurnRate, formatCount } from './number';
export {
  formatAge,
  formatAgo,
  formatDuration,
  formatInstant,
  formatInstantInFull,
} from './time';
