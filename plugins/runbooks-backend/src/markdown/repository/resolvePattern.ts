import {
  replaceGithubUrlType,
  replaceGitLabUrlType,
  ScmIntegrations,
} from '@backstage/integration';
import { isMarkdown } from '../patterns';

/** Where a pattern leads to, or why it may not be followed. */
export type ResolvedPattern =
  | {
      /** Address; of a glob with its wildcards. */
      url: string;
      /** Address of the root of the repository. */
      root: string;
    }
  | { problem: string };

/**
 * The address of a path or glob beside a file of a repository. It has to stay in that repository: the portal's
 * credentials may open others to whoever may write a pattern.
 *
 * @param base - address of the file that the pattern is relative to
 */
export function resolvePattern(
  integrations: ScmIntegrations,
  { base, pattern }: { base: string; pattern: string },
): ResolvedPattern {
  try {
    const integration = integrations.byUrl(base);
    const resolved = (url: string) =>
      blobUrl(
        integration?.type,
        integration
          ? integrations.resolveUrl({ url, base })
          : new URL(url, base).href,
      );
    const root = resolved('/');
    const url = resolved(pattern);
    if (!isWithin(root, url)) {
      return { problem: `${pattern} leads out of its repository` };
    }
    return isMarkdown(pathOf(url))
      ? { url, root }
      : { problem: `${pattern} is not a Markdown file` };
  } catch {
    return { problem: `${pattern} cannot be followed from ${base}` };
  }
}

/** Path of a file within its repository, for people. */
export function pathWithin(root: string, url: string): string {
  const path = pathOf(url);
  const start = pathOf(root);
  return decodeURIComponent(
    path.startsWith(start) ? path.slice(start.length) : path,
  ).replace(/^\/+/, '');
}

/** Azure has the path in a parameter, others in the address itself. */
function pathOf(address: string): string {
  const url = new URL(address);
  return url.searchParams.get('path') ?? url.pathname;
}

function isWithin(root: string, address: string): boolean {
  const [from, to] = [new URL(root), new URL(address)];
  return (
    from.origin === to.origin &&
    to.pathname.startsWith(from.pathname) &&
    from.searchParams.get('version') === to.searchParams.get('version')
  );
}

/** Of the two addresses that GitHub and GitLab have for a file the one that people open. */
function blobUrl(type: string | undefined, url: string): string {
  switch (type) {
    case 'github':
      return replaceGithubUrlType(url, 'blob');
    case 'gitlab':
      return replaceGitLabUrlType(url, 'blob');
    default:
      return url;
  }
}
