import { ScmIntegrations } from '@backstage/integration';

/**
 * Whether the portal shows credentials to the host of an address. Where it does not, hosts of repositories answer "not
 * found" for private ones, too.
 */
export function hasCredentials(
  integrations: ScmIntegrations,
  url: string,
): boolean {
  const github = integrations.github.byUrl(url)?.config;
  const gitlab = integrations.gitlab.byUrl(url)?.config;
  const cloud = integrations.bitbucketCloud.byUrl(url)?.config;
  const server = integrations.bitbucketServer.byUrl(url)?.config;
  const azure = integrations.azure.byUrl(url)?.config;
  const gitea = integrations.gitea.byUrl(url)?.config;
  const known: { config: object | undefined; secrets: unknown[] }[] = [
    { config: github, secrets: [github?.token, github?.apps?.length] },
    { config: gitlab, secrets: [gitlab?.token] },
    {
      config: cloud,
      secrets: [cloud?.token, cloud?.appPassword, cloud?.clientSecret],
    },
    { config: server, secrets: [server?.token, server?.password] },
    { config: azure, secrets: [azure?.credentials?.length] },
    { config: gitea, secrets: [gitea?.password] },
  ];
  // Other hosts are believed: none of them is known to hide what is private.
  return known.every(
    ({ config, secrets }) => config === undefined || secrets.some(Boolean),
  );
}
