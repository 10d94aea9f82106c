import { alert, answerOf } from './alerts';
import { answers, deadPage, externalPage, markdownPage } from './pages';
import { Recipes } from './Recipe';
import { DAY, HOUR, iso, MINUTE } from './time';

const range = (length: number) => Array.from({ length }, (_, i) => i);

/** Addresses, instants and titles as nobody should write them. */
const bad: Recipes[string] = now => {
  const longTitle = `How to bring back ${'checkout-'.repeat(
    20,
  )}in-eu-central-1 when everything else has failed`;
  const script = externalPage(now, 'bad-script', 'A <b>script</b>', {
    url: ['javascript', 'alert(document.domain)'].join(':'),
    state: 'unknown',
    reason: 'expected an address of http or https, found javascript',
    liveness: {
      state: 'unknown',
      code: 'blocked',
      reason: 'expected an address of http or https, found javascript',
      since: null,
      checkedAt: null,
    },
  });
  const long = externalPage(now, 'bad-long', longTitle, {
    url: `https://wiki.example/${'a'.repeat(600)}`,
    asOf: 'yesterday',
    alerts: [answers('Alert'.repeat(40), { firing: true })],
  });
  const unnamed = externalPage(now, 'bad-unnamed', '', {
    state: 'unknown',
    reason: '',
    uses: [],
  });
  const metadata = externalPage(now, 'bad-metadata', 'Instance metadata', {
    url: 'http://169.254.169.254/latest/meta-data',
    state: 'unknown',
    reason: 'not asked: 169.254.169.254 is a link-local address',
    liveness: {
      state: 'unknown',
      code: 'blocked',
      reason: 'not asked: 169.254.169.254 is a link-local address',
      since: iso(now - DAY),
      checkedAt: iso(now - MINUTE),
    },
  });
  return {
    runbooks: [script, long, unnamed, metadata],
    firing: [
      alert(now, 'Alert'.repeat(40), [answerOf(long)], {
        startsAt: 'a while ago',
        severity: undefined,
      }),
      alert(now, 'ScriptAlert', [answerOf(script)]),
      alert(now, 'NamesAPageNobodyKnows', [], {
        runbookUrl: 'https://wiki.example/not-known-here',
      }),
    ],
  };
};

/** A service with very many runbooks, and very many alerts. */
export function crowd(pages: number, alerts: number): Recipes[string] {
  return now => {
    const runbooks = range(pages).map(i => {
      const answered = range(i === 0 ? 60 : 3).map(n =>
        answers(`Shard${i}Alert${n}`, { firing: n === 0 && i < 20 }),
      );
      const make = [deadPage, externalPage][i % 7] ?? markdownPage;
      return make(now, `many-${i}`, `Shard ${i} is behind`, {
        alerts: answered,
      });
    });
    return {
      runbooks,
      firing: range(alerts).map(i =>
        alert(
          now,
          `Shard${i}Alert0`,
          runbooks.slice(i, i + 1).map(page => answerOf(page)),
          {
            startsAt: iso(now - (i + 1) * MINUTE),
            severity: i < 20 ? 'critical' : 'warning',
            status: i > 180 ? 'suppressed' : 'firing',
          },
        ),
      ),
    };
  };
}

/** Not checked yet, asked too often, and behind a sign-in: none of it is good or bad. */
const unsettled: Recipes[string] = now => ({
  runbooks: [
    externalPage(now, 'unsettled-new', 'Just found', {
      state: 'unknown',
      reason: 'not checked yet',
      liveness: {
        state: 'unknown',
        code: 'not-checked',
        reason: 'not checked yet',
        since: null,
        checkedAt: null,
      },
    }),
    externalPage(now, 'unsettled-sign-in', 'Behind a sign-in', {
      state: 'unknown',
      reason: 'led to a sign-in page',
      stale: true,
      asOf: iso(now - 9 * HOUR),
      liveness: {
        state: 'unknown',
        code: 'redirected-to-sign-in',
        reason: 'led to a sign-in page',
        status: 200,
        finalUrl: 'https://sso.example/login?next=%2Fpayments',
        since: iso(now - 4 * DAY),
        checkedAt: iso(now - 9 * HOUR),
      },
      freshness: {
        state: 'unknown',
        reason: 'nothing tells when it changed, and nobody reviewed it',
        changedAt: null,
        dueAt: null,
      },
      quality: {
        state: 'unknown',
        reason: 'it could not be read',
        findings: [],
        since: null,
        checkedAt: null,
      },
    }),
  ],
});

/** What must not break or deceive a screen. */
export const UNPLEASANT_RECIPES: Recipes = {
  bad,
  many: crowd(60, 200),
  unsettled,
};
