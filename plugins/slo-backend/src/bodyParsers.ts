import { InputError } from '@backstage/errors';
import express, { RequestHandler } from 'express';
import { z } from 'zod';

/** 10,000 samples of about 400 bytes, and some air. */
const JSON_LIMIT_BYTES = 5 * 1024 * 1024;
/** Far more than any OpenSLO file, and little enough to parse. */
const YAML_LIMIT_BYTES = 1024 * 1024;

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

/** Reads bodies under the limits of this plugin; the framework's own stop at 100 kB. */
export const bodyParsers: RequestHandler[] = [
  explain(express.json({ limit: JSON_LIMIT_BYTES })),
  explain(
    express.text({
      type: ['application/yaml', 'text/yaml', 'text/plain'],
      limit: YAML_LIMIT_BYTES,
    }),
  ),
];
