import { ReceiverOptions, SecretFile, WriteReceiver } from './Receiver';

/** A name that never resolves (RFC 2606): alerts are kept and tried again, and Alertmanager counts the failures. */
const NOWHERE = 'https://address-is-missing.invalid/';

/** What of a webhook is kept in files. */
interface WebhookSecrets {
  url: SecretFile;
  /** Where the address alone does not let anybody in. */
  token?: SecretFile;
}

/** Posts alerts to an address. */
export function webhook({ url, token }: WebhookSecrets): WriteReceiver {
  return options => {
    const { secretPath, urlFiles } = options;
    const isInFile = options.url === undefined && urlFiles;
    return {
      lines: [
        'webhook_configs:',
        ...addressLines(options, url),
        ...(token
          ? [
              '    http_config:',
              '      authorization:',
              `        credentials_file: ${JSON.stringify(
                secretPath(token.file),
              )}`,
            ]
          : []),
      ],
      secrets: [...(isInFile ? [url] : []), ...(token ? [token] : [])],
      isUnaddressed: options.url === undefined && !urlFiles,
    };
  };
}

function addressLines(
  { url, urlFiles, secretPath }: ReceiverOptions,
  file: SecretFile,
): string[] {
  if (url !== undefined) {
    return [`  - url: ${JSON.stringify(url)}`];
  }
  const path = JSON.stringify(secretPath(file.file));
  return urlFiles
    ? [`  - url_file: ${path}`]
    : [
        `  # ADDRESS MISSING. ${file.holds}`,
        '  # Where it is a secret, Alertmanager 0.26 and newer read it from a file; write instead of the next line:',
        `  #   - url_file: ${path}`,
        `  - url: ${NOWHERE}`,
      ];
}
