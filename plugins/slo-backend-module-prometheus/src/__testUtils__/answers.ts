import { ServerResponse } from 'node:http';

/** Answers with JSON. */
export function answerJson(
  res: ServerResponse,
  status: number,
  body: unknown,
): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

/** Prometheus' way of saying no. */
export const refusal = (errorType: string, error: string) => ({
  status: 'error',
  errorType,
  error,
});
