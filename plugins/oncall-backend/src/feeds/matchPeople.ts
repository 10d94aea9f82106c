import { createHash } from 'node:crypto';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  FEED_SOURCE,
  formatScheduleRef,
  IcsOccurrence,
  IcsPerson,
} from '@callboard/backstage-plugin-oncall-common';
import { ProjectedPerson } from '../catalog/Projection';
import { ExternalPerson } from '../people/PeopleStore';

/** Who the events of one feed mean. */
export interface FeedMatcher {
  /** Refs of the people an event means: users of the catalog, else people only the feed knows. */
  refsOf(occurrence: IcsOccurrence): string[];
  /** Those only the feed knows, of all events asked about so far. */
  externals(): ExternalPerson[];
}

const lower = (text: string) => text.trim().toLocaleLowerCase('en-US');

const MAIL = /[^\s<>()"',;:]+@[^\s<>()"',;:]+\.[^\s<>()"',;:]+/g;

/** A name as a part of a ref: readable where it can be, always without blanks. */
function slugOf(text: string): string {
  const slug = lower(text)
    .replace(/[^a-z0-9@._-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return (
    slug || createHash('sha256').update(lower(text)).digest('hex').slice(0, 16)
  );
}

/**
 * Finds the people that calendars mean: attendees by their address, else whoever the summary names by address, by name
 * or by the name of their entity. An event of which none is found means somebody only the feed knows, by its attendees,
 * its summary or its organizer.
 */
export function createMatcher(
  users: readonly ProjectedPerson[],
): (feed: string) => FeedMatcher {
  const byMail = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { ref, name, email } of users) {
    if (email) {
      byMail.set(email, ref);
    }
    byName.set(lower(name), ref);
    byName.set(parseEntityRef(ref).name, ref);
  }
  const named = [...byName].filter(([name]) => name.length > 1);

  function inSummary(summary: string): string[] {
    const text = lower(summary);
    const exact = byName.get(text);
    if (exact) {
      return [exact];
    }
    const mails = [...text.matchAll(MAIL)].flatMap(
      ([mail]) => byMail.get(mail) ?? [],
    );
    const names = named.flatMap(([name, ref]) =>
      hasWords(text, name) ? [ref] : [],
    );
    return [...new Set([...mails, ...names])];
  }
  const summaries = new Map<string, string[]>();
  const ofSummary = (summary: string) => {
    const known = summaries.get(summary) ?? inSummary(summary);
    summaries.set(summary, known);
    return known;
  };

  return feed => {
    const externals = new Map<string, ExternalPerson>();
    const external = ({ name, email }: IcsPerson): string[] => {
      const text = name?.trim() || email;
      if (!text) {
        return [];
      }
      const ref = formatScheduleRef({
        source: FEED_SOURCE,
        namespace: feed,
        name: slugOf(email ?? text),
      });
      externals.set(ref, { ref, name: text, email, deleted: false });
      return [ref];
    };
    return {
      refsOf: ({ attendees, summary, organizer }) => {
        const known = attendees.flatMap(({ email }) =>
          email ? byMail.get(email) ?? [] : [],
        );
        if (attendees.length > 0 && known.length === attendees.length) {
          return known;
        }
        const meant = known.length > 0 ? [] : ofSummary(summary);
        if (meant.length > 0) {
          return meant;
        }
        if (attendees.length > 0) {
          return attendees.flatMap(
            person =>
              (person.email && byMail.get(person.email)) || external(person),
          );
        }
        return summary.trim()
          ? external({ name: summary })
          : external(organizer ?? {});
      },
      externals: () => [...externals.values()],
    };
  };
}

/** Whether a text has a name in it as words of their own. */
function hasWords(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const isLetter = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return (
    at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length])
  );
}
