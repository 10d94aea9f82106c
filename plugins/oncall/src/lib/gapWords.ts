import {
  formatDuration,
  inBothZones,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import { Gap } from '@callboard/backstage-plugin-oncall-common';
import { StateWords } from './states';

/** How bad a gap is, in a word or two. */
export function severityWords({
  severity,
  levels,
}: Pick<Gap, 'severity' | 'levels'>): StateWords {
  return severity === 'red'
    ? { tone: 'bad', label: 'nobody at all' }
    : {
        tone: 'warning',
        label: `${levels.join(', ')} empty, a later level answers`,
      };
}

/** "nobody at all Mon 09:00 – Tue 09:00, 1 d" */
export function gapWords(gap: Gap, zones: Zones, now: number): StateWords {
  const start = Date.parse(gap.start);
  const end = Date.parse(gap.end);
  const { tone, label } = severityWords(gap);
  const from = start <= now ? 'now' : inBothZones(zones, start, now);
  return {
    tone,
    label: `${label}: ${from} – ${inBothZones(
      zones,
      end,
      now,
    )}, ${formatDuration((end - start) / 1000)}`,
  };
}
