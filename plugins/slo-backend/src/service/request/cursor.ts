import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The sort key of the last item of a page. */
export interface PageCursor {
  urgency: number;
  title: string;
  ref: string;
}

const cursorSchema = z.tuple([z.number(), z.string(), z.string()]);

export function encodeCursor({ urgency, title, ref }: PageCursor): string {
  return Buffer.from(JSON.stringify([urgency, title, ref])).toString(
    'base64url',
  );
}

/** @throws InputError when the text is no cursor */
export function decodeCursor(text: string): PageCursor {
  try {
    const [urgency, title, ref] = cursorSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    return { urgency, title, ref };
  } catch {
    throw new InputError(
      'cursor must be the nextCursor of an earlier page, unchanged',
    );
  }
}
