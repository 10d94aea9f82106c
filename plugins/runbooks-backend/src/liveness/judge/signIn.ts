/** Parts of a path or labels of a host that say that one signs in there. */
const SIGNS = new Set(
  (
    'login logon log-in log_in signin sign-in sign_in sso saml saml2 oauth oauth2 openid openid-connect oidc idp adfs ' +
    'auth authenticate authorize accounts wp-login dologin'
  ).split(' '),
);

/** Services whose only purpose it is. */
const IDENTITY_HOSTS =
  /(?:^|\.)(?:okta\.com|oktapreview\.com|okta-emea\.com|auth0\.com|onelogin\.com|microsoftonline\.com|pingone\.\w+|pingidentity\.com|duosecurity\.com|jumpcloud\.com|amazoncognito\.com|cloudflareaccess\.com|id\.atlassian\.com)$/;

function signsIn(url: URL): string[] {
  const segments = url.pathname
    .toLowerCase()
    .split('/')
    .map(segment => segment.replace(/\.\w+$/, ''));
  const labels = url.hostname.toLowerCase().split('.').slice(0, -1);
  return [...segments, ...labels].filter(part => SIGNS.has(part));
}

/**
 * Whether a redirect has led to a page to sign in at, by its address. What the first address says as well, for example
 * `/runbooks/login`, is no sign.
 */
export function leadsToSignIn(from: URL, to: URL): boolean {
  const before = signsIn(from);
  const isIdentityHost = (url: URL) => IDENTITY_HOSTS.test(url.hostname);
  return (
    (isIdentityHost(to) && !isIdentityHost(from)) ||
    signsIn(to).some(sign => !before.includes(sign))
  );
}

const WORDS =
  /\b(?:sign[ -]?in|log[ -]?in|log[ -]?on|single sign-on|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesión|inicio de sesión|acceder)\b/iu;

/** Whether a title or heading invites to sign in. */
export function saysSignIn(title: string): boolean {
  return WORDS.test(title);
}
