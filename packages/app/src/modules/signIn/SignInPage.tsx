import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { Mark } from '../../brand';
import { ForgettingIdentity } from './ForgettingIdentity';
import { PersonaPicker } from './PersonaPicker';
import { rememberedPersona } from './personas';
import { usePersonas } from './usePersonas';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    background: theme.palette.background.default,
    color: theme.palette.text.primary,
    padding: theme.spacing(6, 3),
  },
  content: { maxWidth: 920, margin: '0 auto' },
  brand: { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
  lead: { margin: theme.spacing(2, 0, 4), maxWidth: 640 },
  actions: { display: 'flex', gap: theme.spacing(2) },
  note: { marginTop: theme.spacing(4), color: theme.palette.textSubtle },
}));

const NOTES = {
  waiting:
    'The backend is starting. The people you can be appear here as soon as it answers.',
  none: 'No way to sign in is set up. Add a sign-in provider to the backend and to this page.',
};

/** Sign-in as one of the demo company's people. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const classes = useStyles();
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');
  const personas = usePersonas();
  const [picked, setPicked] = useState(rememberedPersona.get);
  const [attempt, setAttempt] = useState(0);

  const forget = () => {
    rememberedPersona.clear();
    setPicked(undefined);
  };

  if (picked) {
    return (
      <ProxiedSignInPage
        key={attempt}
        provider="demo"
        headers={{ 'x-callboard-persona': picked }}
        onSignInSuccess={identity => {
          rememberedPersona.set(picked);
          onSignInSuccess(ForgettingIdentity.of(identity, forget));
        }}
        ErrorComponent={({ error }) => (
          <main className={classes.page}>
            <div className={classes.content}>
              <Typography variant="h5" component="h1">
                Signing in did not work
              </Typography>
              <Typography className={classes.lead} role="alert">
                {error?.message}
              </Typography>
              <div className={classes.actions}>
                <Button
                  variant="contained"
                  color="primary"
                  onClick={() => setAttempt(attempt + 1)}
                >
                  Try again
                </Button>
                <Button variant="outlined" color="primary" onClick={forget}>
                  Choose somebody else
                </Button>
              </div>
            </div>
          </main>
        )}
      />
    );
  }
  return (
    <main className={classes.page}>
      <div className={classes.content}>
        <div className={classes.brand}>
          <Mark size={44} />
          <Typography variant="h4" component="h1">
            Callboard
          </Typography>
        </div>
        <Typography variant="body1" className={classes.lead}>
          Who is called, when, and for what: the services of{' '}
          {organization ?? 'your company'}, the promises they keep, and the
          people who answer for them.
        </Typography>
        {personas.known === 'some' ? (
          <>
            <Typography variant="h6" component="h2" gutterBottom>
              Look at it as
            </Typography>
            <PersonaPicker
              personas={personas.items}
              onPick={({ id }) => setPicked(id)}
            />
            <Typography variant="body2" className={classes.note}>
              A demonstration: these people do not exist, and there are no
              passwords. Sign out in the settings to become somebody else.
            </Typography>
          </>
        ) : (
          <Typography role="status">{NOTES[personas.known]}</Typography>
        )}
      </div>
    </main>
  );
}
