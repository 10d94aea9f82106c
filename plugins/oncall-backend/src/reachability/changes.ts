import { JudgedService, Judgement, ReachabilityRow } from './reachabilityRows';

/**
 * How a verdict stands to the one before it. `link`: the same verdict by another link; `words`: only what it is explained
 * by, or what the service is called.
 */
export type Change = 'none' | 'words' | 'link' | 'verdict' | 'new';

/** What is different about a service since it was judged last. */
export function changeOf(
  service: JudgedService,
  before: ReachabilityRow | undefined,
): Change {
  if (!before) {
    return 'new';
  }
  if (service.verdict !== before.verdict) {
    return 'verdict';
  }
  const then: Judgement = JSON.parse(before.judgement);
  if (service.judgement.brokenLink?.link !== then.brokenLink?.link) {
    return 'link';
  }
  return isSameText(service, before) ? 'none' : 'words';
}

function isSameText(service: JudgedService, row: ReachabilityRow): boolean {
  return (
    service.title === row.title &&
    (service.ownerRef ?? null) === row.owner_ref &&
    (service.tier ?? null) === row.tier &&
    JSON.stringify(service.judgement) === row.judgement
  );
}
