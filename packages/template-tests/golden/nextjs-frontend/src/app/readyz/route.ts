import { lifecycle } from '../../server/lifecycle.ts';

export const dynamic = 'force-dynamic';

/** Whether traffic may come here: not while the process ends, nor while it cannot keep up. */
export function GET(): Response {
  const reason = lifecycle().unready();
  return reason
    ? new Response(`${reason}\n`, { status: 503 })
    : new Response('ok\n');
}
