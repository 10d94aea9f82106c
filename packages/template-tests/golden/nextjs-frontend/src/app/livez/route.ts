export const dynamic = 'force-dynamic';

/** The process answers. It looks at nothing else: a restart would not mend what is outside. */
export function GET(): Response {
  return new Response('ok\n');
}
