import { createServer } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { benchPolicyModule, PolicyMode } from './policy';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('No free port');
  }
  return address.port;
}

/** A running portal backend: catalog, permissions, sign-in and what is measured, in one process. */
export interface BenchBackend {
  baseUrl: string;
  stop(): Promise<void>;
}

/** What is added to the portal. */
type Feature = BackendFeature | Promise<{ default: BackendFeature }>;

/** SQLite files in a folder, or databases of a PostgreSQL server whose names begin with `prefix`. */
export type BenchDatabase =
  | { folder: string }
  | { connectionString: string; prefix: string };

const databaseConfig = (database: BenchDatabase) =>
  'folder' in database
    ? {
        client: 'better-sqlite3',
        connection: { directory: database.folder },
      }
    : {
        client: 'pg',
        connection: database.connectionString,
        prefix: database.prefix,
      };

/** Starts it on SQLite, or on PostgreSQL. */
export async function startBackend(
  options: BenchDatabase & {
    mode: PolicyMode;
    /** Kinds that the catalog takes and the conditional policy shows. */
    kinds: string[];
    /** Files that the catalog reads. */
    glob?: string;
    features: Feature[];
  },
): Promise<BenchBackend> {
  const { mode, kinds, glob, features } = options;
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl },
        backend: {
          baseUrl,
          listen: { host: '127.0.0.1', port },
          database: databaseConfig(options),
        },
        auth: {
          providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
        },
        permission: { enabled: true },
        catalog: {
          processingInterval: { minutes: 60 },
          // What a benchmark wrote into the catalog by itself has no provider.
          orphanProviderStrategy: 'keep',
          rules: [{ allow: kinds }],
          locations: glob ? [{ type: 'file', target: glob }] : [],
        },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(benchPolicyModule(mode, kinds));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(
    import('@callboard/backstage-plugin-catalog-backend-module-callboard'),
  );
  for (const feature of features) backend.add(feature);
  await backend.start();
  return { baseUrl, stop: () => backend.stop() };
}
