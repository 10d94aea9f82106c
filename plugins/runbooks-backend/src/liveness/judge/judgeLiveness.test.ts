import {
  PageAnswer,
  ProviderError,
} from '@callboard/backstage-plugin-callboard-node';
import { CheckOutcome, judgeLiveness } from './judgeLiveness';

const START = 'https://wiki.example.com/runbooks/checkout?token=hidden';

/** An answer at the end of redirects to these addresses. */
function answer(status: number, ...to: string[]): PageAnswer {
  const redirects = to.map(url => ({ status: 302, to: new URL(url) }));
  const finalUrl = redirects.at(-1)?.to ?? new URL(START);
  return { status, finalUrl, redirects, bodyTruncated: false };
}

const page = (
  title: string,
  hasPasswordField = false,
): Extract<CheckOutcome, { answer: PageAnswer }>['reading'] => ({
  title,
  documentTitle: `${title} | Wiki`,
  hasPasswordField,
});

const judge = (outcome: CheckOutcome, start = START) =>
  judgeLiveness(new URL(start), outcome);

describe('judgeLiveness', () => {
  it.each([
    [200, 'live', 'ok', false],
    [204, 'live', 'ok', false],
    [206, 'live', 'ok', false],
    [304, 'live', 'ok', false],
    [404, 'dead', 'not-found', false],
    [410, 'dead', 'gone', false],
    [401, 'unknown', 'unauthorized', false],
    [403, 'unknown', 'unauthorized', false],
    [407, 'unknown', 'http-407', false],
    [429, 'unknown', 'rate-limited', true],
    [500, 'unknown', 'http-500', true],
    [503, 'unknown', 'http-503', true],
    [300, 'unknown', 'http-300', false],
    [400, 'unknown', 'http-400', false],
    [405, 'unknown', 'http-405', false],
    [418, 'unknown', 'http-418', false],
    [451, 'unknown', 'http-451', false],
  ])('makes of %s: %s, %s', (status, state, code, isPassing) => {
    const verdict = judge({ answer: answer(status) });
    expect(verdict).toMatchObject({ state, code, isPassing, status });
    expect(verdict.reason).toContain(String(status));
  });

  it.each([
    ['timeout', true],
    ['refused', true],
    ['dns', true],
    ['tls', true],
    ['network', true],
    ['rate-limited', true],
    ['blocked', false],
    ['redirect-loop', false],
    ['too-many-redirects', false],
    ['redirected', false],
  ] as const)('knows nothing after %s', (code, isPassing) => {
    const error = new ProviderError(code, 'wiki.example.com did not');
    expect(judge({ error })).toMatchObject({
      state: 'unknown',
      code,
      reason: 'wiki.example.com did not',
      isPassing,
    });
  });

  it.each([
    'https://wiki.example.com/login?to=hidden',
    'https://wiki.example.com/Login.aspx',
    'https://wiki.example.com/users/sign_in',
    'https://wiki.example.com/saml2/start',
    'https://wiki.example.com/wp-login.php',
    'https://login.example.com/?SAMLRequest=hidden',
    'https://sso.example.com/start',
    'https://acme.okta.com/app/wiki',
    'https://login.microsoftonline.com/common/oauth2/authorize?state=hidden',
    'https://accounts.google.com/v3/',
    'https://keycloak.example.com/realms/x/protocol/openid-connect/auth',
  ])('knows nothing after a redirect to %s', url => {
    const verdict = judge({ answer: answer(200, url) });
    expect(verdict).toMatchObject({
      state: 'unknown',
      code: 'redirected-to-sign-in',
      reason: expect.stringContaining(new URL(url).host),
    });
    expect(JSON.stringify(verdict)).not.toContain('hidden');
  });

  it('knows nothing after a redirect to a page that asks for a password', () => {
    const to = 'https://portal.example.com/start';
    expect(
      judge({ answer: answer(200, to), reading: page('Welcome', true) }),
    ).toMatchObject({ code: 'redirected-to-sign-in' });
  });

  it('knows nothing of a page in whose place one is asked to sign in', () => {
    expect(
      judge({ answer: answer(200), reading: page('Sign in', true) }),
    ).toMatchObject({ state: 'unknown', code: 'asks-to-sign-in' });
  });

  it.each([
    ['https://wiki.example.com/', 'redirected-to-root'],
    ['https://www.example.com', 'redirected-to-root'],
    ['https://wiki.example.com/?page=checkout', 'ok'],
    ['https://wiki.example.com/#/checkout', 'ok'],
    ['https://wiki.example.com/runbooks/checkout/', 'ok'],
    ['https://docs.example.com/checkout', 'ok'],
  ])('makes of a redirect to %s: %s', (to, code) => {
    expect(judge({ answer: answer(200, to) })).toMatchObject({ code });
  });

  it.each([
    ['http://wiki.example.com/', 'https://wiki.example.com/'],
    [
      'http://wiki.example.com/runbooks/login',
      'https://wiki.example.com/runbooks/login/',
    ],
    ['http://auth.example.com/docs', 'https://auth.example.com/docs/'],
  ])('lets %s redirect to %s', (start, to) => {
    expect(judge({ answer: answer(200, to) }, start)).toMatchObject({
      state: 'live',
      finalUrl: to,
    });
  });

  it('believes the page, not its status, where it says that it is not there', () => {
    const reading = page('Page not found');
    expect(judge({ answer: answer(200), reading })).toMatchObject({
      state: 'unknown',
      code: 'says-not-found',
      reason: expect.stringContaining('Page not found'),
    });
  });

  it('lets a page have a field for a password, and speak of 404', () => {
    expect(
      judge({ answer: answer(200), reading: page('404 errors', true) }),
    ).toMatchObject({ state: 'live' });
  });

  it('judges what stands at the end of redirects by its status first', () => {
    const gone = answer(404, 'https://wiki.example.com/login');
    expect(judge({ answer: gone })).toMatchObject({
      state: 'dead',
      finalUrl: 'https://wiki.example.com/login',
    });
  });

  it('says how long the host wants to be left alone', () => {
    const busy = { ...answer(429), retryAfterSeconds: 90 };
    expect(judge({ answer: busy })).toMatchObject({ retryAfterSeconds: 90 });
  });
});
