import { Entity } from '@backstage/catalog-model';
import { relationsOf } from './__testUtils__/relationsOf';
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
    expect(
      await relationsOf(
        OnCallAnnotationProcessor.create(),
        checkout(annotation),
      ),
    ).toEqual(
      expected.flatMap(ref => [
        `component:pay/checkout onCallBy ${ref}`,
        `${ref} onCallFor component:pay/checkout`,
      ]),
    );
  });
});
