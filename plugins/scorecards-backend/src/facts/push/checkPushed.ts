import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import {
  checkItem,
  ItemFault,
} from '@callboard/backstage-plugin-callboard-node';
import {
  FactSchema,
  ItemIssue,
} from '@callboard/backstage-plugin-scorecards-common';
import { conformFacts, WrongField } from '../conformFacts';
import { toKept } from '../keptFacts';
import { toPushedDeclaration } from '../pushedVariable';
import { PushedRow } from './keepPushed';
import { PushedItem, pushedItem } from './pushedItem';

/** Nobody's clock is further ahead than this. */
const AHEAD_MS = 60_000;
/** Of what is kept of one entity and schema, in characters of JSON. */
const MAX_LENGTH = 32_768;
/** Fields of one item that are told of; the others are as wrong. */
const MAX_FAULTS = 20;

/** What items are held to. */
export interface PushContext {
  schemas: ReadonlyMap<string, FactSchema>;
  /** Ids of the entities that are known, by ref. */
  entities: ReadonlyMap<string, { id: number }>;
  now: Date;
}

/** What became of an item: a row to keep where it can be, and what is wrong with it or with its fields. */
export interface CheckedPush {
  row?: PushedRow;
  issues: ItemIssue[];
}

/** The item as it is sent, or what is wrong with its form. */
export function readPushed(
  item: unknown,
  index: number,
): { item: PushedItem } | CheckedPush {
  const read = checkItem(pushedItem, item);
  return 'fault' in read ? refused(index, read.fault) : { item: read.value };
}

/** Holds an item to its schema. A field that is wrong is unknown, with the reason; the others are kept. */
export function checkPushed(
  item: PushedItem,
  index: number,
  { schemas, entities, now }: PushContext,
): CheckedPush {
  const schema = schemas.get(item.schema);
  if (!schema) return refused(index, unknownSchema(item.schema, schemas));
  const entity = entities.get(item.entityRef);
  if (!entity) return refused(index, unknownEntity(item.entityRef));
  const observedAt = item.observedAt ?? now.toISOString();
  const ttl = Math.min(item.ttl ?? schema.timeToLiveMs, schema.timeToLiveMs);
  const expiresAt = new Date(Date.parse(observedAt) + ttl).toISOString();
  const fault = faultOfTimes(observedAt, expiresAt, now);
  if (fault) return refused(index, fault);

  const declaration = toPushedDeclaration(schema);
  const { values, reasons, wrong } = conformFacts(declaration, item);
  const kept = toKept(declaration, {
    values,
    reasons,
    source: item.source,
    link: item.link,
  });
  if (kept.facts.length > MAX_LENGTH) {
    return refused(index, {
      path: 'values',
      code: 'too-long',
      message: `expected at most ${MAX_LENGTH} characters of JSON`,
    });
  }
  return {
    row: {
      entity_id: entity.id,
      variable: declaration.variable,
      ...kept,
      as_of: observedAt,
      expires_at: expiresAt,
    },
    issues: [...wrong.map(toFault), ...unknownFields(item.values, schema)]
      .slice(0, MAX_FAULTS)
      .map(one => ({ index, ...one })),
  };
}

function refused(index: number, fault: ItemFault): CheckedPush {
  const { path, code, message } = fault;
  return { issues: [{ index, path, code, message }] };
}

function unknownSchema(
  name: string,
  schemas: PushContext['schemas'],
): ItemFault {
  const known = [...schemas.keys()];
  const meant = didYouMean(name, known);
  const others = known.slice(0, 20).join(', ') || 'none yet';
  return {
    path: 'schema',
    code: 'unknown-schema',
    message: `there is no schema ${JSON.stringify(name.slice(0, 100))}; ${
      meant ? `did you mean ${meant}?` : `declared are: ${others}`
    }`,
  };
}

function unknownEntity(ref: string): ItemFault {
  return {
    path: 'entityRef',
    code: 'unknown-entity',
    message: `${ref} is no entity that scorecards apply to`,
  };
}

function faultOfTimes(
  observedAt: string,
  expiresAt: string,
  now: Date,
): ItemFault | undefined {
  if (Date.parse(observedAt) > now.getTime() + AHEAD_MS) {
    return {
      path: 'observedAt',
      code: 'in-the-future',
      message: `${observedAt} lies ahead of now, which is ${now.toISOString()} here`,
    };
  }
  return expiresAt <= now.toISOString()
    ? {
        path: 'observedAt',
        code: 'expired',
        message: `observed at ${observedAt}, it expired at ${expiresAt}`,
      }
    : undefined;
}

function toFault({ name, message }: WrongField): ItemFault {
  return { path: `values.${name}`, code: 'wrong-type', message };
}

function unknownFields(
  values: PushedItem['values'],
  { name: schema, fields }: FactSchema,
): ItemFault[] {
  const names = fields.map(({ name }) => name);
  return Object.keys(values)
    .filter(key => !names.includes(key))
    .slice(0, MAX_FAULTS)
    .map(key => {
      const name = key.slice(0, 100);
      const meant = didYouMean(name, names);
      return {
        path: `values.${name}`,
        code: 'unknown-field',
        message: `${schema} declares no such field; ${
          meant ? `did you mean ${meant}?` : `declared are: ${names.join(', ')}`
        }`,
      };
    });
}
