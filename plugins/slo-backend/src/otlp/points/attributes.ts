import { z } from 'zod';

/** A plain value of an attribute; lists and maps have none. */
export type AttributeValue = string | number | boolean;

/** Attributes of a resource, a scope or a data point. */
export type Attributes = ReadonlyMap<string, AttributeValue>;

const anyValue = z.union([
  z.object({ stringValue: z.string() }).transform(v => v.stringValue),
  z.object({ boolValue: z.boolean() }).transform(v => v.boolValue),
  // 64-bit integers are texts in JSON.
  z
    .object({ intValue: z.union([z.string(), z.number()]) })
    .transform(v => Number(v.intValue)),
  z.object({ doubleValue: z.coerce.number() }).transform(v => v.doubleValue),
  z.unknown().transform(() => undefined),
]);

/** `[{key, value: {stringValue}}]`, as a map. Values that are no plain ones are left out. */
export const attributesSchema = z
  .array(z.object({ key: z.string(), value: anyValue.optional() }))
  .nullish()
  .transform((list): Attributes => {
    const attributes = new Map<string, AttributeValue>();
    for (const { key, value } of list ?? []) {
      if (value !== undefined) attributes.set(key, value);
    }
    return attributes;
  });

/** One text for equal attributes, whatever their order. */
export function canonicalAttributes(attributes: Attributes): string {
  return JSON.stringify([...attributes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
