import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Mark } from '../../brand';
import { PersonaPicker } from './PersonaPicker';
import { usePersonas } from './usePersonas';

const useStyles = makeStyles(theme => ({
  brand: { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
  lead: { margin: theme.spacing(2, 0, 4), maxWidth: 640 },
  note: { marginTop: theme.spacing(4), color: theme.palette.textSubtle },
}));

const NOTES = {
  waiting:
    'The backend is starting. The people you can be appear here as soon as it answers.',
  none: 'No way to sign in is set up. Add a sign-in provider to the backend and to this page.',
};

/** What this is, and whom to look at it as. */
export function Welcome(props: { onPick: (personaId: string) => void }) {
  const classes = useStyles();
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');
  const personas = usePersonas();
  return (
    <>
      <div className={classes.brand}>
        <Mark size={44} />
        <Typography variant="h4" component="h1">
          Callboard
        </Typography>
      </div>
      <Typography variant="body1" className={classes.lead}>
        Who is called, when, and for what: the services of{' '}
        {organization ?? 'your company'}, the promises they keep, and the people
        who answer for them.
      </Typography>
      {personas.known === 'some' ? (
        <>
          <Typography variant="h6" component="h2" gutterBottom>
            Look at it as
          </Typography>
          <PersonaPicker
            personas={personas.items}
            onPick={({ id }) => props.onPick(id)}
          />
          <Typography variant="body2" className={classes.note}>
            A demonstration: these people do not exist, and there are no
            passwords. Sign out in the settings to become somebody else.
          </Typography>
        </>
      ) : (
        <Typography role="status">{NOTES[personas.known]}</Typography>
      )}
    </>
  );
}
