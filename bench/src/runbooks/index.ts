// How long it takes to check 10,000 links on 500 hosts of loopback, against the least time that the limit of requests per
// host allows; whether that limit is kept; and whether memory stays flat. The whole plugin on SQLite, a tenth first.
import { parseArgs } from 'node:util';
import { runBench } from '../lib/runBench';
import { measureCheck } from './check';

const { values } = parseArgs({
  options: {
    hosts: { type: 'string', default: '500' },
    pages: { type: 'string', default: '20' },
    rate: { type: 'string', default: '0.5' },
    concurrency: { type: 'string', default: '64' },
  },
});

runBench(async () => {
  const options = {
    hosts: Number(values.hosts),
    pages: Number(values.pages),
    rate: Number(values.rate),
    concurrency: Number(values.concurrency),
  };
  await measureCheck({ ...options, hosts: Math.ceil(options.hosts / 10) });
  await measureCheck(options);
});
