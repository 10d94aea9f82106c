import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/Delete';
import { FollowUpField } from '../../lib/drillForm';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(8em, 1fr) 11em auto',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardFollowUpFields' },
);

/** Work that a drill left. */
export function FollowUpFields(props: {
  followUps: FollowUpField[];
  onChange: (followUps: FollowUpField[]) => void;
}) {
  const { followUps, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const change = (index: number, next: Partial<FollowUpField>) =>
    onChange(
      followUps.map((one, at) => (at === index ? { ...one, ...next } : one)),
    );
  return (
    <div>
      <Typography variant="body2" gutterBottom>
        Follow-ups
      </Typography>
      <ul className={classes.list}>
        {followUps.map((followUp, index) => (
          <li key={index} className={classes.row}>
            <TextField
              id={`${id}-text-${index}`}
              size="small"
              variant="outlined"
              label={`Follow-up ${index + 1}`}
              value={followUp.text}
              onChange={event => change(index, { text: event.target.value })}
              InputLabelProps={{ shrink: true }}
              inputProps={{ maxLength: 1000 }}
            />
            <TextField
              id={`${id}-due-${index}`}
              size="small"
              variant="outlined"
              type="date"
              label={`Due ${index + 1}`}
              value={followUp.dueAt}
              onChange={event => change(index, { dueAt: event.target.value })}
              InputLabelProps={{ shrink: true }}
            />
            <IconButton
              size="small"
              aria-label={`Remove follow-up ${index + 1}`}
              onClick={() =>
                onChange(followUps.filter((_, at) => at !== index))
              }
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => onChange([...followUps, { text: '', dueAt: '' }])}
      >
        Add a follow-up
      </Button>
    </div>
  );
}
