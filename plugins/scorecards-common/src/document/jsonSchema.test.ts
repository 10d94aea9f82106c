import { readYamlDocuments } from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { factSchemaExample, scorecardExample } from './__fixtures__/documents';
import { factSchemaJsonSchema, scorecardJsonSchema } from './jsonSchema';

function valueOf(yaml: string): unknown {
  const [document] = readYamlDocuments(yaml);
  return document && 'value' in document ? document.value : undefined;
}

const scorecard = z.fromJSONSchema(
  JSON.parse(JSON.stringify(scorecardJsonSchema)),
);
const facts = z.fromJSONSchema(
  JSON.parse(JSON.stringify(factSchemaJsonSchema)),
);

describe('scorecardJsonSchema', () => {
  it('accepts the example of the format', () => {
    expect(scorecard.safeParse(valueOf(scorecardExample))).toMatchObject({
      success: true,
    });
  });

  it.each([
    ['an unknown key', 'levels:', 'lvels:'],
    ['an unknown key inside', 'why:', 'whi:'],
    ['no owner', 'owner: group:default/platform', 'owner: 7'],
    ['no levels', 'levels: [bronze, silver, gold]', 'levels: []'],
    ['a weight', 'weight: 2', 'weight: 0'],
    [
      'a filter',
      'filter: { kind: component, spec.type: service }',
      'filter: x',
    ],
  ])('refuses %s', (_, from, to) => {
    const document = valueOf(scorecardExample.replace(from, to));
    expect(scorecard.safeParse(document).success).toBe(false);
  });
});

describe('factSchemaJsonSchema', () => {
  it('accepts what is pushed and refuses other types', () => {
    const document = valueOf(factSchemaExample);
    expect(facts.safeParse(document)).toMatchObject({ success: true });
    const other = valueOf(factSchemaExample.replace('int', 'integer'));
    expect(facts.safeParse(other).success).toBe(false);
  });
});
