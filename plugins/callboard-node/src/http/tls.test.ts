import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import {
  CLIENT_CERT,
  CLIENT_KEY,
  SERVER_CERT,
  SERVER_KEY,
  TEST_CA,
} from './__testUtils__/certificates';
import { ProviderHttpClient, ProviderHttpClientOptions } from './client';

describe('a server that asks for a client certificate', () => {
  let server: Server;
  let url: URL;

  beforeAll(async () => {
    server = createServer(
      {
        ca: TEST_CA,
        cert: SERVER_CERT,
        key: SERVER_KEY,
        requestCert: true,
        rejectUnauthorized: true,
      },
      (req, res) => {
        const { subject } = (req.socket as TLSSocket).getPeerCertificate();
        res.end(JSON.stringify({ caller: subject.CN }));
      },
    );
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    url = new URL(`https://127.0.0.1:${port}/`);
  });

  afterAll(async () => {
    await new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  async function ask(options: Partial<ProviderHttpClientOptions>) {
    const client = ProviderHttpClient.create({
      name: 'main',
      retry: { attempts: 1 },
      ...options,
    });
    try {
      return await client.json(url);
    } finally {
      await client.close();
    }
  }

  it('knows the client by it', async () => {
    const auth = { type: 'mtls', cert: CLIENT_CERT, key: CLIENT_KEY } as const;
    const { body } = await ask({ ca: TEST_CA, auth });
    expect(body).toEqual({ caller: 'Callboard test client' });
  });

  it('is the same for a guarded client whose host is allowed', async () => {
    const auth = { type: 'mtls', cert: CLIENT_CERT, key: CLIENT_KEY } as const;
    const guard = { allowedHosts: ['127.0.0.1'] };
    const { body } = await ask({ ca: TEST_CA, auth, guard });
    expect(body).toEqual({ caller: 'Callboard test client' });
  });

  it('refuses a client without one', async () => {
    // In TLS 1.3 the refusal comes after the client's part of the handshake, as a connection that is closed.
    await expect(ask({ ca: TEST_CA })).rejects.toMatchObject({
      code: expect.stringMatching(/^(network|tls)$/),
    });
  });

  it('is not trusted without its authority', async () => {
    await expect(ask({})).rejects.toMatchObject({ code: 'tls' });
  });
});
