import { Request, Response } from 'express';

/**
 * Whether a request says something about the portal. Health checks are the platform talking to itself, and samples
 * are the counting: neither is somebody using the portal.
 */
export function isCounted(req: Pick<Request, 'method' | 'path'>): boolean {
  return (
    req.method !== 'OPTIONS' &&
    !req.path.startsWith('/.backstage/') &&
    req.path !== '/api/slo/samples'
  );
}

/**
 * Whether the portal failed whoever asked: it broke (5xx), it turned them away (429), or they were led to a path under
 * `/api` that nothing serves (404 from no route). Other 4xx are answers: not signed in, not found, not understood.
 */
export function isFailure(
  path: string,
  res: Pick<Response, 'statusCode'>,
  req: Pick<Request, 'route' | 'baseUrl'>,
): boolean {
  if (res.statusCode >= 500 || res.statusCode === 429) {
    return true;
  }
  // Express leaves `route` behind when a route matched, and `baseUrl` while a mounted router answers by itself.
  const unserved = req.route === undefined && !req.baseUrl;
  return res.statusCode === 404 && unserved && path.startsWith('/api/');
}

/** Event streams stay open by design: how long they last says nothing. */
export function isStream(res: Pick<Response, 'getHeader'>): boolean {
  return String(res.getHeader('content-type') ?? '').startsWith(
    'text/event-stream',
  );
}
