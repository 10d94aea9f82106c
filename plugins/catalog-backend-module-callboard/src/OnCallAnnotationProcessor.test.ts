import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogProcessorEmit } from '@backstage/plugin-catalog-node';
import { OnCallAnnotationProcessor } from './OnCallAnnotationProcessor';

const checkout = (annotation?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    namespace: 'pay',
    annotations: annotation
      ? { 'callboard.dev/on-call-schedule': annotation }
      : {},
  },
});

async function relationsOf(entity: Entity): Promise<string[]> {
  const emitted: string[] = [];
  const emit: CatalogProcessorEmit = result => {
    if (result.type === 'relation') {
      const { source, type, target } = result.relation;
      emitted.push(
        `${stringifyEntityRef(source)} ${type} ${stringifyEntityRef(target)}`,
      );
    }
  };
  const processor = OnCallAnnotationProcessor.create();
  const after = await processor.postProcessEntity(entity, undefined, emit);
  expect(after).toBe(entity);
  return emitted;
}

describe('OnCallAnnotationProcessor', () => {
  it.each([
    ['a name', 'core', ['oncallschedule:pay/core']],
    ['a ref', 'OnCallSchedule:default/Core', ['oncallschedule:default/core']],
    [
      'several, one of them twice',
      'core, other,core',
      ['oncallschedule:pay/core', 'oncallschedule:pay/other'],
    ],
    [
      'what is none',
      'a b, component:default/x, core',
      ['oncallschedule:pay/core'],
    ],
    ['nothing', undefined, []],
  ])('relates an entity to %s, both ways', async (_, annotation, expected) => {
    expect(await relationsOf(checkout(annotation))).toEqual(
      expected.flatMap(ref => [
        `component:pay/checkout onCallBy ${ref}`,
        `${ref} onCallFor component:pay/checkout`,
      ]),
    );
  });
});
