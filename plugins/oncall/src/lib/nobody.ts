import { formatDuration } from '@callboard/backstage-plugin-callboard-react';
import { LevelNow } from '@callboard/backstage-plugin-oncall-common';
import { StateWords } from './states';

/** What is said of a level without people: loud where it is a gap, quiet where it is on purpose, neither where unknown. */
export function nobodyWords(
  level: Pick<LevelNow, 'cause' | 'delaySeconds'>,
): StateWords {
  const { cause, delaySeconds } = level;
  switch (cause.kind) {
    case 'off-hours':
      return { tone: 'neutral', label: 'nobody, on purpose' };
    case 'unknown':
      return { tone: 'unknown', label: 'not known who' };
    default:
      return {
        tone: 'bad',
        label: `nobody${
          delaySeconds ? `: adds ${formatDuration(delaySeconds)}` : ''
        }`,
      };
  }
}
