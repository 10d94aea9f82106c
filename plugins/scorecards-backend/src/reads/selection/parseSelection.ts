import {
  listOf,
  parseEntities,
  parseEntityRefs,
  parseOwners,
  wordsOf,
} from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';
import { Selection } from './Selection';

/**
 * Reads which entities a request is about.
 *
 * @throws InputError for a ref that cannot be read
 */
export function parseSelection(query: Request['query']): Selection {
  const refs = (name: 'system' | 'domain') => {
    const values = listOf(query[name]);
    return values && parseEntityRefs(values, name, { defaultKind: name });
  };
  return {
    entityRefs: parseEntities(query),
    owners: parseOwners(query),
    systems: refs('system'),
    domains: refs('domain'),
    tiers: listOf(query.tier),
    words: wordsOf(query.text),
  };
}

/**
 * Refs of scorecards, which may be given by name; undefined where there are none.
 *
 * @throws InputError for one that cannot be read
 */
export function parseScorecards(value: unknown): string[] | undefined {
  const refs = listOf(value);
  return (
    refs && [
      ...new Set(
        parseEntityRefs(refs, 'scorecard', { defaultKind: 'scorecard' }),
      ),
    ]
  );
}

/**
 * The ref of the one scorecard that a request is about; the OpenAPI document has checked that there is one.
 *
 * @throws InputError where it cannot be read
 */
export function parseScorecard(value: unknown): string {
  const [ref = ''] = parseScorecards(value) ?? [];
  return ref;
}
