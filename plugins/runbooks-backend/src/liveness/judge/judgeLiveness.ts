import {
  codeOfStatus,
  displayUrl,
  PageAnswer,
  ProviderError,
} from '@callboard/backstage-plugin-callboard-node';
import { HtmlReading } from '../html/HtmlReading';
import { saysNotFound } from '../html/saysNotFound';
import { leadsToSignIn, saysSignIn } from './signIn';
import { Verdict } from './Verdict';

/** What asking for a page came to. */
export type CheckOutcome =
  | {
      answer: PageAnswer;
      /** Of the body, where it was read. */
      reading?: Pick<
        HtmlReading,
        'title' | 'documentTitle' | 'hasPasswordField'
      >;
    }
  | { error: ProviderError };

type Judged = Pick<Verdict, 'state' | 'code' | 'reason'> & {
  isPassing?: boolean;
};

/** Longest part of a title that is quoted. */
const QUOTED = 120;

/** Errors of which another attempt may well come to something else. */
const PASSING = new Set<string>([
  'timeout',
  'refused',
  'dns',
  'tls',
  'network',
  'rate-limited',
]);

const dead = (code: string, reason: string): Judged => ({
  state: 'dead',
  code,
  reason,
});

const unknown = (code: string, reason: string, isPassing = false): Judged => ({
  state: 'unknown',
  code,
  reason,
  isPassing,
});

/**
 * Whether a page is there. Only an answer of the page itself makes it live or dead: what asks for a sign-in, refuses, does
 * not answer, or shows something else than was asked for is unknown.
 *
 * @param url - that was asked for
 */
export function judgeLiveness(url: URL, outcome: CheckOutcome): Verdict {
  if ('error' in outcome) {
    const { code, message, status, retryAfterSeconds } = outcome.error;
    return {
      state: 'unknown',
      code,
      reason: message,
      status,
      isPassing: PASSING.has(code),
      retryAfterSeconds,
    };
  }
  const { answer, reading } = outcome;
  const { status, finalUrl, redirects, retryAfterSeconds } = answer;
  const judged =
    (status >= 200 && status < 300) || status === 304
      ? judgeSuccess(url, answer, reading)
      : judgeStatus(status);
  return {
    isPassing: false,
    ...judged,
    status,
    ...(redirects.length > 0 && { finalUrl: displayUrl(finalUrl) }),
    retryAfterSeconds,
  };
}

function judgeSuccess(
  url: URL,
  { status, finalUrl, redirects }: PageAnswer,
  reading?: Extract<CheckOutcome, { answer: PageAnswer }>['reading'],
): Judged {
  const titles = [reading?.documentTitle, reading?.title].filter(
    title => title !== undefined,
  );
  const hasPasswordField = reading?.hasPasswordField ?? false;
  if (redirects.length > 0) {
    if (hasPasswordField || leadsToSignIn(url, finalUrl)) {
      const where = displayUrl(finalUrl);
      const reason = `It redirects to a page to sign in at: ${where}`;
      return unknown('redirected-to-sign-in', reason);
    }
    if (isRoot(finalUrl) && !isRoot(url)) {
      const reason = `It redirects to the start page of ${finalUrl.host}`;
      return unknown('redirected-to-root', reason);
    }
  }
  if (hasPasswordField && titles.some(saysSignIn)) {
    const reason = `It answered ${status} with a page to sign in at`;
    return unknown('asks-to-sign-in', reason);
  }
  const notFound = titles.find(saysNotFound);
  if (notFound !== undefined) {
    const quoted = notFound.slice(0, QUOTED);
    const reason = `It answered ${status}, but its title says "${quoted}"`;
    return unknown('says-not-found', reason);
  }
  return { state: 'live', code: 'ok', reason: `It answered ${status}` };
}

/** Where a query or a fragment follows, it may name the page. */
function isRoot({ pathname, search, hash }: URL): boolean {
  return pathname === '/' && search === '' && hash === '';
}

function judgeStatus(status: number): Judged {
  const answered = `It answered ${status}`;
  switch (status) {
    case 404:
      return dead('not-found', `${answered}: there is no such page`);
    case 410:
      return dead('gone', `${answered}: the page is gone for good`);
    case 401:
    case 403:
      return unknown(
        'unauthorized',
        `${answered}: it may not be read without signing in`,
      );
    case 429:
      return unknown(
        'rate-limited',
        `${answered}: it is asked too often`,
        true,
      );
    default:
      return status >= 500
        ? unknown(
            codeOfStatus(status),
            `${answered}: its server has a problem`,
            true,
          )
        : unknown(
            codeOfStatus(status),
            `${answered}, which says neither that it is there nor that it is gone`,
          );
  }
}
