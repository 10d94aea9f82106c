import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PersonaCard } from './personas';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    width: '100%',
    height: '100%',
    padding: theme.spacing(2.5),
    textAlign: 'left',
    borderRadius: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    background: theme.palette.background.paper,
    '&:hover': { borderColor: theme.palette.primary.main },
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  role: { color: theme.palette.primary.main, fontWeight: 600 },
  name: { color: theme.palette.textSubtle, marginBottom: theme.spacing(1) },
}));

/** A card for each persona. The whole card is the button. */
export function PersonaPicker(props: {
  personas: PersonaCard[];
  onPick: (persona: PersonaCard) => void;
}) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.personas.map(persona => (
        <li key={persona.id}>
          <ButtonBase
            className={classes.card}
            onClick={() => props.onPick(persona)}
            aria-label={`Sign in as ${persona.role}: ${persona.name}`}
            aria-describedby={`persona-${persona.id}`}
          >
            <Typography variant="h6" component="h3" className={classes.role}>
              {persona.role}
            </Typography>
            <Typography variant="body2" className={classes.name}>
              {persona.name}
            </Typography>
            <Typography variant="body2" id={`persona-${persona.id}`}>
              {persona.sees}
            </Typography>
          </ButtonBase>
        </li>
      ))}
    </ul>
  );
}
