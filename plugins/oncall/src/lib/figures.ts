/** "168 h", "7.5 h", "0 h". */
export function hoursWords(hours: number): string {
  const rounded = hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours);
  return `${rounded.toLocaleString('en-GB')}\u00a0h`;
}
