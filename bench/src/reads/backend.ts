import { createServer } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
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

/** A running portal backend: catalog, permissions, sign-in and the SLO plugin in one process. */
export interface BenchBackend {
  baseUrl: string;
  stop(): Promise<void>;
}

/** Starts it on SQLite files in `folder`, with the catalog reading `glob`. */
export async function startBackend(options: {
  folder: string;
  glob: string;
  mode: PolicyMode;
}): Promise<BenchBackend> {
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
          database: {
            client: 'better-sqlite3',
            connection: { directory: options.folder },
          },
        },
        auth: {
          providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
        },
        permission: { enabled: true },
        catalog: {
          processingInterval: { minutes: 60 },
          rules: [{ allow: ['Component', 'Group', 'SLO'] }],
          locations: [{ type: 'file', target: options.glob }],
        },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(benchPolicyModule(options.mode));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(
    import('@callboard/backstage-plugin-catalog-backend-module-callboard'),
  );
  backend.add(import('@callboard/backstage-plugin-slo-backend'));
  await backend.start();
  return { baseUrl, stop: () => backend.stop() };
}
