import { useId, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { DatePreset, readDate, shortDate } from '../../lib/page/dates';
import { ChoiceSelect } from './ChoiceSelect';

/** Stands for "let me type a date". */
const ANOTHER = 'another';

/** A day: one of those that people compare with, or any other that has begun. */
export function DateSelect(props: {
  label: string;
  value: string;
  /** What goes without saying, first in the list. */
  usual: DatePreset;
  presets: readonly DatePreset[];
  today: string;
  /** The last day that can be chosen. */
  max: string;
  onChange: (date: string) => void;
}) {
  const { label, value, usual, presets, today, max, onChange } = props;
  const id = useId();
  const [typing, setTyping] = useState(false);
  const [text, setText] = useState(value);
  const offered = [usual, ...presets.filter(({ date }) => date !== usual.date)];
  const known = offered.some(({ date }) => date === value);
  const wordsOf = (preset: DatePreset) =>
    preset.date === today
      ? preset.label
      : `${preset.label} (${shortDate(preset.date, today)})`;
  const type = (next: string) => {
    setText(next);
    const date = readDate(next, max);
    if (date) {
      onChange(date);
    }
  };
  return (
    <>
      <ChoiceSelect
        label={label}
        value={typing ? ANOTHER : value}
        choices={[
          ...offered.map(preset => [preset.date, wordsOf(preset)] as const),
          ...(known ? [] : [[value, shortDate(value, today)] as const]),
          [ANOTHER, 'another day …'],
        ]}
        onChange={choice => {
          setTyping(choice === ANOTHER);
          setText(value);
          if (choice !== ANOTHER) {
            onChange(choice);
          }
        }}
      />
      {typing && (
        <TextField
          id={id}
          type="date"
          size="small"
          variant="outlined"
          label={`${label}, day`}
          value={text}
          onChange={event => type(event.target.value)}
          InputLabelProps={{ shrink: true }}
          inputProps={{ max }}
        />
      )}
    </>
  );
}
