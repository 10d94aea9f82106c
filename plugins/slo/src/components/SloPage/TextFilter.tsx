import { useEffect, useState } from 'react';
import TextField from '@material-ui/core/TextField';

/** Milliseconds without a key before the text is searched for. */
const PAUSE = 300;

/** Free text; it is searched for once typing pauses. */
export function TextFilter(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <TextField
      type="search"
      size="small"
      variant="outlined"
      label="Search"
      placeholder="title or service"
      value={text}
      onChange={event => setText(event.target.value)}
      InputLabelProps={{ shrink: true }}
      inputProps={{ 'aria-label': 'Search SLOs', maxLength: 200 }}
    />
  );
}
