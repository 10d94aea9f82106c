const HTML = ['text/html', 'application/xhtml+xml'];
const PLAIN = ['text/plain', 'text/markdown', 'text/x-markdown'];

/** Without its parameters. */
export function mediaType(contentType: string | undefined): string {
  return contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Whether what has this type can be read as a page; where a server does not say, it may be. */
export function isReadable(contentType: string | undefined): boolean {
  const type = mediaType(contentType);
  return type === '' || HTML.includes(type) || PLAIN.includes(type);
}

/** Text as it is written, such as a raw Markdown file. */
export function isPlainText(contentType: string | undefined): boolean {
  return PLAIN.includes(mediaType(contentType));
}
