import { useEffect, useState } from 'react';
import TextField from '@material-ui/core/TextField';

/** Milliseconds without a key before the text is searched for. */
const PAUSE = 300;

/**
 * Free text; it is searched for once typing pauses.
 * @public
 */
export function TextFilter(props: {
  value: string;
  /** What is searched, for screen readers: "Search SLOs". */
  name: string;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  const { value, name, placeholder, onChange } = props;
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
      placeholder={placeholder}
      value={text}
      onChange={event => setText(event.target.value)}
      InputLabelProps={{ shrink: true }}
      inputProps={{ 'aria-label': name, maxLength: 200 }}
    />
  );
}
