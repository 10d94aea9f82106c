import {
  ChainLink,
  Reachability,
} from '@callboard/backstage-plugin-oncall-common';
import {
  knownFact as known,
  ToldFact as Told,
  unknownFact as unknown,
} from '@callboard/backstage-plugin-scorecards-common';

/** What is told of the verdict. */
export interface ReachabilityFacts {
  reachable: Told<boolean>;
  verdict: Told<string>;
  brokenLink: Told<string>;
  warnings: Told<number>;
  routeProved: Told<boolean>;
}

/** Why the verdict is unknown. */
function doubtOf({ links, brokenLink }: Reachability): string {
  const doubtful = links.find(({ state }) => state === 'unknown');
  return (brokenLink ?? doubtful)?.message ?? 'it could not be found out';
}

/** A link of the chain. */
export function linkOf(
  { links }: Reachability,
  name: ChainLink['link'],
): ChainLink | undefined {
  return links.find(({ link }) => link === name);
}

function routeProved(reachability: Reachability): Told<boolean> {
  const route = linkOf(reachability, 'route');
  if (route?.state === 'ok' || route?.state === 'broken') {
    return known(route.state === 'ok');
  }
  return unknown(route?.message ?? 'it was not looked at');
}

/** What there is to say of the verdict, as the on-call plugin judged it. */
export function reachabilityFacts(
  reachability: Reachability,
): ReachabilityFacts {
  const { verdict, brokenLink, warnings } = reachability;
  const judged = <T>(value: T): Told<T> =>
    verdict === 'unknown' ? unknown(doubtOf(reachability)) : known(value);
  return {
    reachable: judged(verdict === 'reachable'),
    verdict: judged(verdict),
    brokenLink: judged(brokenLink?.link ?? ''),
    warnings: known(warnings.length),
    routeProved: routeProved(reachability),
  };
}
