import { parse } from 'yaml';
import { z } from 'zod';
import { example, smallest } from './__fixtures__/documents';
import { onCallScheduleJsonSchema } from './jsonSchema';

const schema = z.fromJSONSchema(
  JSON.parse(JSON.stringify(onCallScheduleJsonSchema)),
);
const isLegal = (document: unknown) => schema.safeParse(document).success;

describe('onCallScheduleJsonSchema', () => {
  it('accepts the example of the format and the smallest document', () => {
    const document = parse(example);
    expect(schema.safeParse(document)).toMatchObject({ success: true });
    expect(isLegal({ ...document, spec: smallest })).toBe(true);
  });

  it.each<[string, object]>([
    ['an unknown key', { shifts: [] }],
    ['no levels', { levels: [] }],
    ['an owner that is no text', { owner: 7 }],
    ['an unknown weekday', { offHours: [{ days: ['someday'] }] }],
    ['an unknown key inside', { offHours: [{ day: ['mon'] }] }],
    ['an override without an end', { overrides: [{ start: '2026-01-01' }] }],
  ])('refuses %s', (_, change) => {
    const document = parse(example);
    expect(
      isLegal({ ...document, spec: { ...document.spec, ...change } }),
    ).toBe(false);
  });

  it('describes what an editor shows', () => {
    expect(onCallScheduleJsonSchema.properties.spec).toMatchObject({
      additionalProperties: false,
      properties: {
        levels: {
          description: 'Escalation levels in the order they are asked.',
          items: {
            required: ['name', 'layers'],
            properties: {
              delay: {
                anyOf: [{ examples: ['PT5M', '15m'] }, { type: 'null' }],
              },
            },
          },
        },
      },
    });
  });
});
