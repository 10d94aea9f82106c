import { InputError } from '@backstage/errors';

/** What a webhook's address is filled in with. */
export interface WebhookPlace {
  /** Name of the service. */
  service: string;
  severity: 'page' | 'ticket';
}

/**
 * An address that alerts are posted to, as it may stand in a repository.
 *
 * @param text - may hold `{service}` and `{severity}`
 * @param field - where it was given, for the error
 * @throws InputError where it is none, or holds what may be a secret; the address itself is never repeated
 */
export function readWebhookUrl(
  text: string,
  field: string,
  { service, severity }: WebhookPlace,
): string {
  const filled = text
    .replaceAll('{service}', encodeURIComponent(service))
    .replaceAll('{severity}', severity);
  const url = URL.parse(filled);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(`${field}: expected an http or https URL`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${field}: expected an address without user, password, query and fragment, because it is written into a repository; secrets belong into files`,
    );
  }
  return url.href;
}
