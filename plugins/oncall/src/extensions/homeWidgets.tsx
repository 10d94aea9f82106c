import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Am I on call now, when next, and who is in my teams, on the home page. */
export const onCallHomeWidget = HomePageWidgetBlueprint.make({
  name: 'on-call',
  params: {
    name: 'OnCall',
    title: 'On call',
    description: 'Whether you are on call, when next, and who is in your teams',
    components: async () => ({
      Content: (await import('../components/HomeWidget')).HomeWidget,
    }),
  },
});
