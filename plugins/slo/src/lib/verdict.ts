import {
  formatBurnRate,
  Tone,
} from '@callboard/backstage-plugin-callboard-react';
import {
  DataState,
  SloState,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

import { Shown } from './shown';

/** A verdict in one look: its tone and its words. */
export interface Verdict {
  tone: Tone;
  words: string;
}

type Judged = Pick<SloStatus, 'state' | 'data' | 'burnRates' | 'burning'>;

/** Every state, in the order of the counters; the words of filters and counters. */
export const STATE_WORDS: Record<SloState, string> = {
  exhausted: 'exhausted',
  burning: 'burning',
  healthy: 'healthy',
  'no-traffic': 'no traffic',
  'not-started': 'not started',
  unknown: 'unknown',
};

/** What is wrong with the data, in words that follow a dash or stand alone. */
export const DATA_WORDS: Record<DataState, string> = {
  ok: 'data ok',
  stale: 'data stale',
  'source-error': 'source failing',
  invalid: 'definition invalid',
  'no-data': 'no data',
};

/** The tone of a state on data that can be trusted. */
export function stateTone(state: SloState): Tone {
  switch (state) {
    case 'exhausted':
      return 'bad';
    case 'burning':
      return 'warning';
    case 'healthy':
      return 'good';
    case 'no-traffic':
    case 'not-started':
      return 'neutral';
    default:
      return 'unknown';
  }
}

function burningWords({ burning, burnRates }: Judged): string {
  const rate = burning && burnRates[burning.long];
  return typeof rate === 'number'
    ? `burning ${formatBurnRate(rate)}`
    : 'burning';
}

/**
 * Trouble that is known stays trouble whatever the data; anything better is only as good as its data, so a healthy state
 * on data that cannot be trusted is not green.
 */
export function verdictOf(status: Judged): Verdict {
  const { state, data } = status;
  const tone = stateTone(state);
  const doubt = data === 'ok' ? '' : `, ${DATA_WORDS[data]}`;
  switch (state) {
    case 'exhausted': {
      const still = status.burning ? `, ${burningWords(status)}` : '';
      return { tone, words: `budget exhausted${still}${doubt}` };
    }
    case 'burning':
      return { tone, words: `${burningWords(status)}${doubt}` };
    case 'healthy':
      return data === 'ok'
        ? { tone, words: 'healthy' }
        : { tone: 'unknown', words: `was healthy${doubt}` };
    case 'not-started':
      // Before its first window there cannot be data, which is nothing to doubt.
      return { tone, words: STATE_WORDS[state] };
    case 'unknown':
      return { tone, words: data === 'ok' ? 'unknown' : DATA_WORDS[data] };
    default:
      return { tone, words: `${STATE_WORDS[state]}${doubt}` };
  }
}

/** The verdict of one objective; its data are those of its SLO. */
export function objectiveVerdict(objective: Shown, data: DataState): Verdict {
  return verdictOf({ ...objective, data });
}
