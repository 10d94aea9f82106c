import {
  formatBudget,
  momentIn,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import { Handoff, Turn } from '@callboard/backstage-plugin-oncall-common';
import { gapWords } from './gapWords';
import { INCIDENT_STATES } from './incidents';
import { nameOf, namesOf, personOf } from './people';

/** What words of a handoff take. */
export interface HandoffContext {
  zones: Zones;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What would be read as Markdown is not. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function link(title: string, url: string | undefined): string {
  return url ? `[${escaped(title)}](${encodeURI(url)})` : escaped(title);
}

function section(title: string, lines: string[], none: string): string {
  const list = lines.length > 0 ? lines.map(line => `- ${line}`) : [none];
  return `## ${title}\n\n${list.join('\n')}\n`;
}

function turnLine(
  name: string,
  turn: Turn | undefined,
  handoff: Handoff,
  { zones, now }: HandoffContext,
): string {
  if (!turn) {
    return `- ${name}: nobody known`;
  }
  const edge = (at: string | null, otherwise: string) =>
    at === null ? otherwise : momentIn(zones.theirs, Date.parse(at), now);
  const ways = turn.users.flatMap(ref =>
    personOf(handoff.people, ref).contacts.map(({ label, url }) =>
      link(label, url),
    ),
  );
  return `- ${name}: ${escaped(namesOf(handoff.people, turn.users))}, ${edge(
    turn.start,
    'always',
  )} – ${edge(turn.end, 'without an end')}${
    ways.length > 0 ? ` (${ways.join(', ')})` : ''
  }`;
}

/** A handoff as Markdown, for a chat or a ticket; times by the clock of the schedule, whose zone is named. */
export function handoffMarkdown(
  handoff: Handoff,
  context: HandoffContext,
): string {
  const { zones, now } = context;
  const { title, levelName, outgoing, incoming, people } = handoff;
  const budgets = handoff.budgets?.map(
    ({ title: slo, entityRef, spent, remaining }) =>
      `${escaped(slo)} of ${escaped(entityRef)}: ${formatBudget(
        spent,
      )} spent, ${formatBudget(remaining)} left`,
  );
  return [
    `# Handoff of ${escaped(title)}, ${escaped(levelName)}\n`,
    `Times are in ${zones.theirs}.\n`,
    [
      turnLine('Outgoing', outgoing, handoff, context),
      turnLine('Incoming', incoming, handoff, context),
      '',
    ].join('\n'),
    section(
      'Incidents',
      handoff.incidents.map(
        incident =>
          `${INCIDENT_STATES[incident.status].label}: ${link(
            incident.title,
            incident.url,
          )}, opened ${momentIn(
            zones.theirs,
            Date.parse(incident.openedAt),
            now,
          )}`,
      ),
      'None.',
    ),
    section(
      'Error budgets during the shift',
      budgets ?? [],
      budgets ? 'None.' : `Not known: ${handoff.budgetsReason ?? 'no answer'}.`,
    ),
    section(
      'Gaps ahead',
      handoff.gaps.map(gap =>
        escaped(gapWords(gap, { ...zones, own: zones.theirs }, now).label),
      ),
      'None in the next 14 days.',
    ),
    section(
      'Overrides',
      handoff.overrides.map(
        ({ add, remove, start, end, reason }) =>
          `${escaped(
            add ? nameOf(people, add) : 'nobody',
          )} instead of ${escaped(
            remove ? nameOf(people, remove) : 'nobody',
          )}, ${momentIn(zones.theirs, Date.parse(start), now)} – ${momentIn(
            zones.theirs,
            Date.parse(end),
            now,
          )}${reason ? `: ${escaped(reason)}` : ''}`,
      ),
      'None.',
    ),
    section(
      'Services',
      handoff.services.map(
        ({ title: service, runbooks }) =>
          `${escaped(service)}: ${
            runbooks.map(book => link(book.title, book.url)).join(', ') ||
            'no runbook'
          }`,
      ),
      'None that you may see.',
    ),
  ].join('\n');
}
