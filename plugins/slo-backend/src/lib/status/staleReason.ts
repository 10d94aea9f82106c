/** Why data is stale, in plain words; the instant in UTC, to the minute. */
export function staleReason(asOf: string): string {
  const [date, time = ''] = asOf.split('T');
  return `no sample since ${date} ${time.slice(0, 5)} UTC`;
}
