import { TokenBucket } from '../../lib/TokenBucket.ts';
import { metrics } from '../../server/metrics.ts';
import { receiveReport } from '../../server/receiveReport.ts';

export const dynamic = 'force-dynamic';

/** Page views a second that one pod takes reports of; beyond that a share is as good as all. */
const bucket = TokenBucket.create({
  rate: 100,
  burst: 200,
  now: () => performance.now(),
});

export function POST(request: Request): Promise<Response> {
  return receiveReport(request, metrics(), bucket);
}
