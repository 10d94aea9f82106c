import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Brings a repository to the newest version of the template it was made from, and proposes the changes.',
    example: stringify({
      steps: [
        {
          id: 'fetch',
          name: 'Fetch the repository as it is',
          action: 'fetch:plain',
          input: { url: 'https://github.com/acme/checkout' },
        },
        {
          id: 'upgrade',
          name: 'Merge the newest version of the template',
          action: 'scaffold:upgrade',
          input: {},
        },
        {
          id: 'propose',
          name: 'Propose the changes',
          if: '${{ steps.upgrade.output.upgraded }}',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: 'github.com?owner=acme&repo=checkout',
            branchName: 'template-${{ steps.upgrade.output.to }}',
            title: 'Upgrade to template ${{ steps.upgrade.output.to }}',
            description: '${{ steps.upgrade.output.summary }}',
            filesToDelete: '${{ steps.upgrade.output.removed }}',
          },
        },
      ],
    }),
  },
  {
    description:
      'Goes to a version of choice, which asks something that nobody was asked before.',
    example: stringify({
      steps: [
        {
          id: 'upgrade',
          name: 'Merge version 1.10.0 of the template',
          action: 'scaffold:upgrade',
          input: { to: '1.10.0', answers: { port: 8080 } },
        },
      ],
    }),
  },
];
