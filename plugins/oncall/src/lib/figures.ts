/** "168 h", "7.5 h", "0 h". */
export function hoursWords(hours: number): string {
  const rounded = hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours);
  return `${rounded.toLocaleString('en-GB')}\u00a0h`;
}

/** "1 service", "3 services". */
export function countWords(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
