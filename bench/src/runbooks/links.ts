/** How many links there are. */
export interface LinkCounts {
  hosts: number;
  /** Per host. */
  pages: number;
}

/** An address of loopback per host: `127.1.x.y`. */
export function hostAddresses({ hosts }: LinkCounts): string[] {
  return Array.from(
    { length: hosts },
    (_, n) => `127.1.${Math.floor(n / 250)}.${1 + (n % 250)}`,
  );
}

/** Of each host the same number of pages; one in 25 is gone, one in 25 has moved. */
export function linksOf(counts: LinkCounts, port: number): string[] {
  return hostAddresses(counts).flatMap(address =>
    Array.from(
      { length: counts.pages },
      (_, n) => `http://${address}:${port}/runbook-${n}`,
    ),
  );
}

/** What becomes of whoever asks for a path. */
export function kindOf(path: string): 'there' | 'gone' | 'moved' {
  const number = /-(\d+)$/.exec(path)?.[1];
  if (number === undefined) return 'there';
  if (Number(number) % 25 === 3) return 'gone';
  return Number(number) % 25 === 7 ? 'moved' : 'there';
}
