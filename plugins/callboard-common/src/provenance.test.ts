import { Entity } from '@backstage/catalog-model';
import { sourceTemplateOf, templateVersionOf } from './provenance';

const made = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', annotations },
});

describe('sourceTemplateOf', () => {
  it.each<[string, string | undefined]>([
    ['template:default/python', 'template:default/python'],
    [' Template:Pay/Python ', 'template:pay/python'],
    ['python', 'template:default/python'],
    ['template:', undefined],
    ['', undefined],
  ])('reads %j as %p', (text, expected) => {
    expect(
      sourceTemplateOf(made({ 'backstage.io/source-template': text })),
    ).toBe(expected);
  });
});

describe('templateVersionOf', () => {
  it.each<[string, string | undefined]>([
    [' 1.10.0 ', '1.10.0'],
    ['', undefined],
  ])('reads %j as %p', (text, expected) => {
    expect(
      templateVersionOf(made({ 'backstage.io/template-version': text })),
    ).toBe(expected);
  });
});
