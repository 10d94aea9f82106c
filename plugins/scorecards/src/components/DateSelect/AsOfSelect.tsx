import { datePresets } from '../../lib/page/dates';
import { DateSelect } from './DateSelect';

/** As of which day. */
export function AsOfSelect(props: {
  today: string;
  /** Absent for now. */
  at: string | undefined;
  onChange: (at: string | undefined) => void;
}) {
  const { today, at, onChange } = props;
  return (
    <DateSelect
      label="As of"
      value={at ?? today}
      usual={{ date: today, label: 'today' }}
      presets={datePresets(today, 'ago')}
      today={today}
      max={today}
      onChange={date => onChange(date === today ? undefined : date)}
    />
  );
}
