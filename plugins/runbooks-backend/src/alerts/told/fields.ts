import {
  instantField,
  maybe,
} from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';
import { cutText } from './bound';

const MAX_DESCRIPTION = 4_000;
const MAX_URL = 2_000;

/** Labels of an alert; without a name there is nothing to call it by. */
export const labelsField = z
  .record(z.string(), z.string())
  .superRefine((labels, context) => {
    if (!labels.alertname) {
      context.addIssue({
        code: 'custom',
        path: ['alertname'],
        message: 'expected the name of the alert',
      });
    }
  });

/** May be left out, be `null` or empty: then it has to be computed. */
export const fingerprintField = maybe(
  z.string().regex(/^[\w-]{0,64}$/, {
    error: 'expected at most 64 letters, digits, "-" and "_"',
  }),
).transform(text => text || undefined);

/** Go's zero time stands for none. */
export const endField = maybe(instantField).transform(text =>
  text?.startsWith('0001-') ? undefined : text,
);

/** What the annotations say that is shown to people. One that is odd takes nothing else with it. */
export const annotationsField = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform(annotations => {
    const text = (name: string) => {
      const value = annotations?.[name];
      return typeof value === 'string' && value.trim() ? value : undefined;
    };
    const summary = text('summary') ?? text('message');
    const description = text('description');
    return {
      summary: summary && cutText(summary),
      description: description && cutText(description, MAX_DESCRIPTION),
      runbookUrl: linkOf(text('runbook_url') ?? text('runbook')),
    };
  });

/** Where the alert comes from; what is no web address is left out. */
export const generatorField = z.unknown().optional().transform(linkOf);

/** Only what may be shown as a link; cut, it would lead elsewhere. */
function linkOf(value: unknown): string | undefined {
  const isLink =
    typeof value === 'string' &&
    value.length <= MAX_URL &&
    /^https?:\/\/\S+$/i.test(value) &&
    URL.canParse(value);
  return isLink ? value.replaceAll('\0', '') : undefined;
}
