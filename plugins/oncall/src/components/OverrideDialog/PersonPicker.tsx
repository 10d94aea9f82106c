import { KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { Candidate, useCandidates } from './useCandidates';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative' },
    list: {
      position: 'absolute',
      zIndex: theme.zIndex.modal,
      left: 0,
      right: 0,
      maxHeight: 240,
      overflowY: 'auto',
      margin: 0,
      padding: theme.spacing(0.5, 0),
    },
    group: { padding: theme.spacing(0.5, 2) },
  }),
  { name: 'CallboardPersonPicker' },
);

/**
 * One person of the catalog, found by name: the schedule's own people first. Arrow keys move through the list, Enter
 * takes one, Escape closes it.
 */
export function PersonPicker(props: {
  label: string;
  ownerRef: string | undefined;
  value: string;
  /** How whoever is chosen is called, where somebody is. */
  valueName: string;
  error?: string;
  help?: string;
  /** Has the focus at first. */
  beginHere?: boolean;
  onChange: (ref: string, name: string) => void;
}) {
  const { label, ownerRef, value, valueName, error, help, onChange } = props;
  const { beginHere = false } = props;
  const classes = useStyles();
  const id = useId();
  const [text, setText] = useState<string>();
  const [active, setActive] = useState(0);
  const {
    candidates,
    busy,
    error: failure,
  } = useCandidates(ownerRef, text ?? '');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (beginHere) {
      input.current?.focus();
    }
  }, [beginHere]);
  const open = text !== undefined;
  const choose = (candidate: Candidate) => {
    onChange(candidate.ref, candidate.name);
    setText(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setText(text ?? '');
      const last = candidates.length - 1;
      setActive(open ? Math.min(last, Math.max(0, active + step)) : 0);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const candidate = candidates[active];
      if (candidate) {
        choose(candidate);
      }
    } else if (event.key === 'Escape' && open) {
      // Closes the list, not the dialogue.
      event.stopPropagation();
      setText(undefined);
    }
  };
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <div className={classes.root}>
      <TextField
        id={`${id}-input`}
        label={label}
        size="small"
        variant="outlined"
        fullWidth
        autoComplete="off"
        inputRef={input}
        InputLabelProps={{ shrink: true }}
        placeholder="Find somebody by name"
        value={text ?? valueName}
        error={error !== undefined}
        helperText={
          error ??
          (failure ? `Could not ask the catalog: ${failure.message}` : help)
        }
        onChange={event => {
          setText(event.target.value);
          setActive(0);
          if (value) {
            onChange('', '');
          }
        }}
        onFocus={event => event.target.select()}
        onClick={() => setText(text ?? '')}
        onBlur={() => setText(undefined)}
        onKeyDown={onKeyDown}
        inputProps={{
          role: 'combobox',
          'aria-expanded': open,
          'aria-autocomplete': 'list',
          'aria-controls': `${id}-list`,
          'aria-activedescendant':
            open && candidates.length > 0 ? optionId(active) : undefined,
        }}
      />
      {open && (
        <Paper
          component="ul"
          elevation={8}
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className={classes.list}
        >
          {candidates.map((candidate, index) => (
            <MenuItem
              key={candidate.ref}
              id={optionId(index)}
              dense
              role="option"
              tabIndex={-1}
              selected={index === active}
              aria-selected={index === active}
              // The field keeps the focus.
              onMouseDown={event => event.preventDefault()}
              onClick={() => choose(candidate)}
            >
              {candidate.name}
              {!candidate.isMember && (
                <Typography variant="caption" color="textSecondary">
                  &nbsp;· not of the team
                </Typography>
              )}
            </MenuItem>
          ))}
          {candidates.length === 0 && (
            <Typography
              component="li"
              role="presentation"
              variant="body2"
              color="textSecondary"
              className={classes.group}
            >
              {busy ? 'Looking …' : 'Nobody of that name. Type another one.'}
            </Typography>
          )}
        </Paper>
      )}
    </div>
  );
}
