import { ServerResponse } from 'node:http';
import { ProviderAnswer } from '@callboard/backstage-plugin-oncall-node';

/** Answers a request to a fake provider. Always true. @public */
export function reply(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  res.writeHead(status, headers);
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
}

/** An answer that must be a good one. @throws Error @public */
export function good(
  answer: ProviderAnswer | undefined,
): Extract<ProviderAnswer, { outcome: 'ok' }> {
  if (answer?.outcome !== 'ok') {
    throw new Error(`Not ok: ${JSON.stringify(answer)}`);
  }
  return answer;
}
