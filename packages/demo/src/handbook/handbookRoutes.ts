import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import express, { Router } from 'express';

/** Path of the handbook, below the plugin's own. */
export const HANDBOOK_PATH = '/handbook';

/** Pages that nobody has touched for years: the date a server tells, not that of the check-out. */
const LAST_TOUCHED: Record<string, string> = {
  'refunds.html': 'Tue, 05 Mar 2024 09:00:00 GMT',
};

/** Pages that only people who are signed in there may read. */
const BEHIND_SIGN_IN = '/runbooks/sandbox';

const folder = () => resolvePackagePath('@callboard/demo', 'handbook');

/**
 * The company's handbook as its server answers: HTML pages, Markdown as text, a page that is gone, one that says so with a
 * 200, one behind a sign-in, one that is old.
 */
export function addHandbookRoutes(router: Router): void {
  const handbook = express.Router();
  handbook.get(BEHIND_SIGN_IN, (req, res) => {
    res.redirect(`${req.baseUrl}/sign-in?back=${BEHIND_SIGN_IN}`);
  });
  handbook.get('/sign-in', (_req, res) => {
    res.send(
      '<title>Sign in</title><h1>Sign in</h1><input type="password" aria-label="Password">',
    );
  });
  handbook.use(
    express.static(folder(), {
      extensions: ['html'],
      setHeaders: (res, path) => {
        const touched =
          LAST_TOUCHED[path.slice(join(folder(), 'runbooks/').length)];
        if (touched) res.setHeader('Last-Modified', touched);
        if (path.endsWith('.md'))
          res.setHeader('Content-Type', 'text/plain; charset=utf-8');
      },
    }),
  );
  router.use(HANDBOOK_PATH, handbook);
}
