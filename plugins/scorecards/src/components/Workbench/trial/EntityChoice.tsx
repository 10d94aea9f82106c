import { useEffect, useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { readEntityRef } from '../../../lib/workbench/readEntityRef';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    field: { width: '26em', maxWidth: '100%' },
  }),
  { name: 'CallboardEntityChoice' },
);

/** On which entities the document is tried: all that the reader may see, or one of them. */
export function EntityChoice(props: {
  entityRef: string | undefined;
  /** To choose from. */
  known: readonly Pick<EntityScorecard, 'entityRef' | 'entityTitle'>[];
  onChange: (entityRef: string | undefined) => void;
}) {
  const { entityRef, known, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const listId = useId();
  const [text, setText] = useState(entityRef ?? '');
  const [offered, setOffered] = useState(known);
  useEffect(() => {
    // With one of them chosen the others are not told any more; they stay on offer.
    if (entityRef === undefined && known.length > 0) {
      setOffered(known);
    }
  }, [known, entityRef]);
  const choose = (written: string) => {
    setText(written);
    const ref = readEntityRef(written);
    if (written.trim() === '' || offered.some(one => one.entityRef === ref)) {
      onChange(ref);
    }
  };
  const isWrong = text.trim() !== '' && readEntityRef(text) === undefined;
  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        onChange(readEntityRef(text));
      }}
    >
      <TextField
        id={id}
        className={classes.field}
        size="small"
        variant="outlined"
        label="Try it on"
        placeholder="all that you may see"
        value={text}
        error={isWrong}
        helperText={
          isWrong
            ? 'A ref is needed, such as component:default/name'
            : undefined
        }
        onChange={event => choose(event.target.value)}
        onBlur={() => onChange(readEntityRef(text))}
        InputLabelProps={{ shrink: true }}
        inputProps={{ list: listId, spellCheck: false }}
      />
      <datalist id={listId}>
        {offered.map(one => (
          <option key={one.entityRef} value={one.entityRef}>
            {one.entityTitle}
          </option>
        ))}
      </datalist>
      {entityRef !== undefined && (
        <Button onClick={() => choose('')}>All that you may see</Button>
      )}
    </form>
  );
}
