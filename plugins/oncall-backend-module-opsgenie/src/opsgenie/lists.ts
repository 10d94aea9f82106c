import { nextOffset } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from '../api/Calls';

const PAGE_SIZE = 100;

const Answer = z.object({
  data: z.array(z.unknown()),
  paging: z.object({ next: z.string().nullish() }).nullish(),
});

/**
 * A whole list, whose items are the caller's to check. Only whether there is a next page is taken from the link to it:
 * behind a proxy it leads past it. https://docs.opsgenie.com/docs/pagination
 */
export async function readList(
  calls: Calls,
  segments: string[],
  query: Record<string, string> = {},
): Promise<unknown[]> {
  return calls.list(
    Answer,
    segments,
    { ...query, limit: PAGE_SIZE, offset: 0 },
    ({ data, paging }, url) => ({
      items: data,
      next: nextOffset(url, Boolean(paging?.next), data.length && PAGE_SIZE),
    }),
  );
}
