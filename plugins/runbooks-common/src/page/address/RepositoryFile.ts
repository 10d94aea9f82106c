/** A file in a repository, read from one of its addresses. */
export interface RepositoryFile {
  /** Within the repository and its branch, escaped, without a slash at the beginning. */
  path: string;
  /** Where the host shows a file of the same repository and branch to people. */
  shown(path: string): string;
  /** Where it serves the file itself. */
  raw(path: string): string;
}

/** Reads addresses of one host; undefined for those of others. */
export type ReadRepositoryFile = (url: URL) => RepositoryFile | undefined;

/** Splits `main/docs/a.md` or `refs/heads/main/docs/a.md`. A branch whose name holds a slash counts as a folder. */
export function splitRef(
  rest: string,
): { ref: string; path: string } | undefined {
  const match = /^(?:refs\/(?:heads|tags)\/)?([^/]+)\/(.+)$/.exec(rest);
  return match?.[1] && match[2] ? { ref: match[1], path: match[2] } : undefined;
}
