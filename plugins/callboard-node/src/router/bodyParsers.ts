import { InputError } from '@backstage/errors';
import express, { RequestHandler } from 'express';
import { z } from 'zod';

/** How large bodies may be. @public */
export interface BodyParserOptions {
  json: {
    /** Bytes a body of `application/json` may have. */
    maxBytes: number;
  };
  /** Bodies that are read as text; none where it is left out. */
  text?: {
    /** Media types, for example `application/yaml`. */
    types: string[];
    maxBytes: number;
  };
}

const parserError = z.object({
  message: z.string(),
  type: z.string(),
  limit: z.number().optional(),
});

/** Says in our own words what a body parser means, with the limit that was exceeded. */
function explain(parser: RequestHandler): RequestHandler {
  return (req, res, next) =>
    parser(req, res, (error: unknown) => {
      const parsed = parserError.safeParse(error);
      if (!parsed.success) {
        next(error);
        return;
      }
      const { type, limit, message } = parsed.data;
      next(
        new InputError(
          type === 'entity.too.large'
            ? `the body may have at most ${limit} bytes; send it in parts`
            : `the body could not be read: ${message}`,
        ),
      );
    });
}

/**
 * Reads bodies under limits of the plugin's own; the framework's stop at 100 kB. A body that is too large or cannot be
 * read is an `InputError`.
 * @public
 */
export function createBodyParsers(
  options: BodyParserOptions,
): RequestHandler[] {
  const { json, text } = options;
  return [
    explain(express.json({ limit: json.maxBytes })),
    ...(text
      ? [explain(express.text({ type: text.types, limit: text.maxBytes }))]
      : []),
  ];
}
