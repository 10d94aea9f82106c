import { HttpInstanceConfig } from '../config/readHttpInstances';
import { ProviderHttpClient } from './client';

/** A client of a server that the operator configured; unguarded, because the operator knows the address. @public */
export function createInstanceClient(
  instance: HttpInstanceConfig,
): ProviderHttpClient {
  const { name, auth, ca, headers, timeoutMs, requestsPerSecond } = instance;
  return ProviderHttpClient.create({
    name,
    auth,
    ca,
    headers,
    timeoutMs,
    budget: { requestsPerSecond },
  });
}
