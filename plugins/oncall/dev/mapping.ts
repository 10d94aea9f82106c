import { MappingPage } from '@callboard/backstage-plugin-oncall-common';
import { TEAM } from './people';

/** Services without a schedule of their own; the first has two proposals, the second one by its owner, the third none. */
export function mappingOf(): MappingPage {
  return {
    items: [
      {
        entityRef: 'component:default/empty',
        title: 'Recipe: empty',
        ownerRef: TEAM,
        tier: '1',
        proposals: [
          {
            schedule: 'pagerduty:main/service.PABC123',
            source: 'pagerduty',
            title: 'Checkout (PagerDuty)',
            url: 'https://acme.pagerduty.example/service-directory/PABC123',
            because: 'the names share "checkout"',
            score: 0.82,
            annotation: { key: 'pagerduty.com/service-id', value: 'PABC123' },
          },
          {
            schedule: 'oncallschedule:default/normal',
            source: 'callboard',
            title: 'Payments Core',
            because: 'the same owner, payments-core',
            score: 0.6,
            annotation: {
              key: 'callboard.dev/on-call-schedule',
              value: 'oncallschedule:default/normal',
            },
          },
        ],
      },
      {
        entityRef: 'component:default/by-owner',
        title: 'Recipe: by-owner',
        ownerRef: TEAM,
        tier: '2',
        through: 'oncallschedule:default/by-owner',
        proposals: [],
      },
      { entityRef: 'component:default/orphan', title: 'Orphan', proposals: [] },
    ],
    totalItems: 3,
    mapped: 17,
  };
}
