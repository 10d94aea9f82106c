import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A PostgreSQL server of its own, as the tests have one. */
export interface PostgresServer {
  connectionString: string;
  stop(): Promise<void>;
}

/** Benchmarks run in the root of the repository. */
const SCRIPT = join(process.cwd(), 'scripts/lib/postgres.mjs');

/** Starts it in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const server: { startPostgres(): Promise<PostgresServer> } = await import(
    pathToFileURL(SCRIPT).href
  );
  return server.startPostgres();
}
