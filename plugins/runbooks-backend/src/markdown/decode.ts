/**
 * Text of a file: UTF-8 with or without a byte order mark. What is none becomes the replacement character U+FFFD, as does
 * the character 0, which PostgreSQL cannot keep.
 */
export function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\u0000', '\uFFFD');
}
