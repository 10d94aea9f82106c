const RADIX = 36;

/**
 * Instants per check as run lengths: `tgqabc*12,tgr001` are twelve checks since one instant and one since another.
 *
 * @param seconds - whole seconds since the epoch, in the order of the checks
 * @public
 */
export function encodeSince(seconds: readonly number[]): string {
  const runs: { second: number; length: number }[] = [];
  for (const second of seconds) {
    const last = runs.at(-1);
    if (last?.second === second) {
      last.length += 1;
    } else {
      runs.push({ second, length: 1 });
    }
  }
  return runs
    .map(({ second, length }) => {
      const text = second.toString(RADIX);
      return length === 1 ? text : `${text}*${length.toString(RADIX)}`;
    })
    .join(',');
}

/**
 * What {@link encodeSince} was given.
 *
 * @param length - how many checks there are; the last instant holds for those that the text does not have
 * @public
 */
export function decodeSince(text: string, length: number): number[] {
  const seconds: number[] = [];
  for (const run of text ? text.split(',') : []) {
    const [second = '', times = '1'] = run.split('*');
    const count = Math.min(parseInt(times, RADIX), length - seconds.length);
    for (let index = 0; index < count; index += 1) {
      seconds.push(parseInt(second, RADIX));
    }
  }
  const last = seconds.at(-1) ?? 0;
  while (seconds.length < length) {
    seconds.push(last);
  }
  return seconds;
}
