import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren, useState } from 'react';
import { ForgettingIdentity } from './ForgettingIdentity';
import { rememberedPersona } from './personas';
import { SignInFailed } from './SignInFailed';
import { Welcome } from './Welcome';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    background: theme.palette.background.default,
    color: theme.palette.text.primary,
    padding: theme.spacing(6, 3),
  },
  content: { maxWidth: 920, margin: '0 auto' },
}));

function Frame({ children }: PropsWithChildren<{}>) {
  const classes = useStyles();
  return (
    <main className={classes.page}>
      <div className={classes.content}>{children}</div>
    </main>
  );
}

/** Sign-in as one of the demo company's people; a browser remembers whom it was. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const [personaId, setPersonaId] = useState(rememberedPersona.get);
  const [attempt, setAttempt] = useState(0);

  if (!personaId) {
    return (
      <Frame>
        <Welcome onPick={setPersonaId} />
      </Frame>
    );
  }
  const forget = () => {
    rememberedPersona.clear();
    setPersonaId(undefined);
  };
  return (
    <ProxiedSignInPage
      key={attempt}
      provider="demo"
      headers={{ 'x-callboard-persona': personaId }}
      onSignInSuccess={identity => {
        rememberedPersona.set(personaId);
        onSignInSuccess(
          ForgettingIdentity.of(identity, rememberedPersona.clear),
        );
      }}
      ErrorComponent={({ error }) => (
        <Frame>
          <SignInFailed
            error={error}
            onRetry={() => setAttempt(attempt + 1)}
            onChoose={forget}
          />
        </Frame>
      )}
    />
  );
}
