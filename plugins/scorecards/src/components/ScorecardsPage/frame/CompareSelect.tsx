import {
  datePresets,
  daysBefore,
  USUAL_LOOK_BACK,
} from '../../../lib/page/dates';
import { DateSelect } from '../../DateSelect';
import { usePageState } from './PageState';

/** Compared with which day. */
export function CompareSelect() {
  const { filters, change } = usePageState();
  const { today, at, compareWith } = filters;
  const seen = at ?? today;
  const usual = daysBefore(seen, USUAL_LOOK_BACK);
  const ago = at ? 'before' : 'ago';
  return (
    <DateSelect
      label="Compared with"
      value={compareWith}
      usual={{ date: usual, label: `${USUAL_LOOK_BACK} days ${ago}` }}
      presets={datePresets(seen, ago)}
      today={today}
      max={seen}
      onChange={date =>
        change({ compareWith: date === usual ? undefined : date })
      }
    />
  );
}
