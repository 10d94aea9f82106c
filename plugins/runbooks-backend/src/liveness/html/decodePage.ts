/** A page as text. */
export interface DecodedPage {
  text: string;
  /** Whether there were bytes that mean nothing in its encoding; they read `�`. */
  isBroken: boolean;
}

const BYTE_ORDER_MARKS: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** How far into a page it may say its encoding (HTML, "prescan a byte stream"). */
const PRESCANNED_BYTES = 1024;
const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]+)/i;
const META_CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * Makes text of the bytes of a page: by its byte order mark, else what the server says, else what the page says, else as
 * UTF-8, which is also what an encoding is taken for that nobody knows. Broken bytes never fail.
 *
 * @param isWhole - false where the end was cut off, perhaps within a character
 */
export function decodePage(
  bytes: Buffer,
  contentType?: string,
  isWhole = true,
): DecodedPage {
  const decoder = createDecoder(
    encodingByMark(bytes) ??
      CHARSET.exec(contentType ?? '')?.[1] ??
      encodingInPage(bytes),
  );
  // PostgreSQL cannot keep the character 0.
  const text = decoder
    .decode(bytes, { stream: !isWhole })
    .replaceAll('\u0000', '\ufffd');
  return { text, isBroken: text.includes('\ufffd') };
}

function encodingByMark(bytes: Buffer): string | undefined {
  return BYTE_ORDER_MARKS.find(([mark]) =>
    mark.every((byte, index) => bytes[index] === byte),
  )?.[1];
}

/** A page that can be read this far says UTF-16 only by mistake. */
function encodingInPage(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, PRESCANNED_BYTES);
  const encoding = META_CHARSET.exec(start)?.[1];
  return encoding && /^utf-?16/i.test(encoding) ? 'utf-8' : encoding;
}

function createDecoder(encoding = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
