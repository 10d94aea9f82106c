import {
  checkItem,
  entityRefField,
  instantField,
  ItemFault,
  maybe,
  webAddressField,
} from '@callboard/backstage-plugin-callboard-node';
import { DrillResult } from '@callboard/backstage-plugin-scorecards-common';
import { z } from 'zod';
import { DrillKind } from '../config';
import { ToldFollowUp } from './lib/followUps';
import { textField } from '../lib/textField';
import { unknownKind } from './lib/drillKinds';
import { whenField } from './whenField';

/** The most drills one request may carry. */
export const MAX_DRILLS = 1_000;

/** A drill as it is told, checked by itself: whether its entity is there is not. */
export interface ToldDrill {
  entityRef: string;
  kind: string;
  hypothesis: string;
  result: DrillResult;
  /** ISO 8601. */
  at: string;
  /** Of the source. */
  id?: string;
  title?: string;
  summary?: string;
  link?: string;
  durationSeconds?: number;
  followUps?: ToldFollowUp[];
}

/** Nobody's clock is further ahead than this. */
const AHEAD_MS = 5 * 60_000;
const MAX_FOLLOW_UPS = 100;

const entityRef = textField(300).pipe(entityRefField);
const link = textField(2_000).pipe(webAddressField);

const schema = z.strictObject({
  entityRef,
  kind: z.string(),
  hypothesis: textField(5_000),
  result: z.enum(['passed', 'partial', 'failed', 'planned']),
  at: instantField,
  id: maybe(textField(255)),
  title: maybe(textField(300)),
  summary: maybe(textField(20_000)),
  link: maybe(link),
  durationSeconds: maybe(
    z.number().min(0, { error: 'expected seconds, 0 or more' }),
  ),
  followUps: maybe(
    z
      .array(
        z.strictObject({
          text: textField(1_000),
          link: maybe(link),
          ownerRef: maybe(entityRef),
          dueAt: maybe(whenField),
          done: maybe(z.boolean()),
        }),
      )
      .max(MAX_FOLLOW_UPS, {
        error: `expected at most ${MAX_FOLLOW_UPS} follow-ups`,
      }),
  ),
});

/** What a schema cannot say. */
function faultOf(
  { kind, result, at, followUps = [] }: ToldDrill,
  { kinds, now }: { kinds: readonly DrillKind[]; now: Date },
): ItemFault | undefined {
  const wrongKind = unknownKind(kind, kinds);
  if (wrongKind !== undefined) {
    return { path: 'kind', code: 'unknown-kind', message: wrongKind };
  }
  if (result !== 'planned' && Date.parse(at) > now.getTime() + AHEAD_MS) {
    return {
      path: 'at',
      code: 'in-the-future',
      message: `is ${result}, and lies ahead of now; expected planned`,
    };
  }
  const texts = followUps.map(followUp => followUp.text);
  const twice = texts.findIndex((one, index) => texts.indexOf(one) !== index);
  return twice === -1
    ? undefined
    : {
        path: `followUps[${twice}].text`,
        code: 'duplicate',
        message: 'is told twice',
      };
}

/** The drill as it is told, or what is wrong with it. */
export function checkDrill(
  item: unknown,
  options: { kinds: readonly DrillKind[]; now: Date },
): { drill: ToldDrill } | { fault: ItemFault } {
  const checked = checkItem(schema, item);
  if ('fault' in checked) return checked;
  const fault = faultOf(checked.value, options);
  return fault ? { fault } : { drill: checked.value };
}
