import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

/** One choice: its name, and what speaks for or against it. @public */
export interface RadioCard<V extends string> {
  value: V;
  title: string;
  /** Beside the title: a figure, a state. */
  aside?: ReactNode;
  detail?: ReactNode;
  /** Why it cannot be chosen; said below it. */
  unavailable?: string;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      border: 0,
      minWidth: 0,
    },
    single: { gridTemplateColumns: 'minmax(0, 1fr)' },
    card: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      alignContent: 'start',
      columnGap: theme.spacing(1),
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      cursor: 'pointer',
      overflowWrap: 'anywhere',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    },
    closed: { cursor: 'not-allowed', opacity: 0.75 },
    dot: {
      margin: '3px 0 0',
      width: 16,
      height: 16,
      accentColor: theme.palette.primary.main,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      columnGap: theme.spacing(1),
    },
    title: { fontWeight: 'bold' },
  }),
  { name: 'CallboardRadioCards' },
);

function Card<V extends string>(props: {
  card: RadioCard<V>;
  name: string;
  chosen: boolean;
  disabled: boolean;
  onChoose: () => void;
}) {
  const { card, name, chosen, disabled, onChoose } = props;
  const { title, aside, detail, unavailable } = card;
  const classes = useStyles();
  const id = useId();
  const isClosed = disabled || unavailable !== undefined;
  return (
    <label
      className={`${classes.card} ${chosen ? classes.chosen : ''} ${
        isClosed ? classes.closed : ''
      }`}
    >
      <input
        type="radio"
        name={name}
        value={card.value}
        checked={chosen}
        disabled={isClosed}
        onChange={onChoose}
        className={classes.dot}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-detail`}
      />
      <div className={classes.head}>
        <Typography
          variant="body2"
          component="span"
          id={`${id}-title`}
          className={classes.title}
        >
          {title}
        </Typography>
        {aside}
      </div>
      <span />
      <div id={`${id}-detail`}>
        {detail}
        {unavailable && (
          <Typography variant="body2" color="textSecondary">
            {unavailable}
          </Typography>
        )}
      </div>
    </label>
  );
}

/**
 * A choice between few things that each need some words, as cards. To keyboards and screen readers it is a group of radio
 * buttons, each named by its title and described by its detail.
 * @public
 */
export function RadioCards<V extends string>(props: {
  /** Id of the heading above, which names the group. */
  labelledBy: string;
  cards: readonly RadioCard<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  disabled?: boolean;
  /** One below the other, for choices with long details. */
  stacked?: boolean;
}) {
  const { labelledBy, cards, value, onChange } = props;
  const { disabled = false, stacked = false } = props;
  const classes = useStyles();
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      className={`${classes.root} ${stacked ? classes.single : ''}`}
    >
      {cards.map(card => (
        <Card
          key={card.value}
          card={card}
          name={name}
          chosen={card.value === value}
          disabled={disabled}
          onChoose={() => onChange(card.value)}
        />
      ))}
    </div>
  );
}
