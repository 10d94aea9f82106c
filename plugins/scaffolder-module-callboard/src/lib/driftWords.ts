import { TemplateDrift } from '@callboard/backstage-plugin-callboard-common';
import { Counter, Tone } from '@callboard/backstage-plugin-callboard-react';

const PART_WORDS = {
  major: ['major version', 'major versions'],
  minor: ['minor version', 'minor versions'],
  patch: ['patch', 'patches'],
  'pre-release': ['pre-release', 'pre-releases'],
} as const;

/** Drift in a few words, and what stands behind them. */
export function driftWords(drift: TemplateDrift): {
  tone: Tone;
  label: string;
  detail: string;
} {
  switch (drift.state) {
    case 'current':
      return { tone: 'good', label: 'current', detail: drift.version };
    case 'unknown':
      return { tone: 'unknown', label: 'not known', detail: drift.reason };
    default: {
      const { state, steps, part, version, newest } = drift;
      const [one, many] = PART_WORDS[part];
      const words = `${steps} ${steps === 1 ? one : many} ${state}`;
      return state === 'behind'
        ? { tone: 'warning', label: words, detail: `${version} → ${newest}` }
        : {
            tone: 'neutral',
            label: words,
            detail: `${version}, and the template is at ${newest}`,
          };
    }
  }
}

/** Drift as filters. */
export const DRIFT_COUNTERS: readonly Counter<TemplateDrift['state']>[] = [
  { state: 'behind', label: 'behind', tone: 'warning' },
  { state: 'unknown', label: 'not known', tone: 'unknown' },
  { state: 'ahead', label: 'ahead', tone: 'neutral' },
  { state: 'current', label: 'current', tone: 'good' },
];
