import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** How templates use `workspace:assert`. */
export const assertExamples: TemplateExample[] = [
  {
    description: 'See that everything is there and rendered before publishing',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check what was made',
          action: 'workspace:assert',
          input: {
            files: ['catalog-info.yaml', 'slos/*.yaml', 'docs/**/*.md'],
            absent: ['**/*.njk'],
            exclude: ['chart/templates/**'],
          },
        },
      ],
    }),
  },
];

/** How templates use `workspace:merge`. */
export const mergeExamples: TemplateExample[] = [
  {
    description:
      'Add to a repository what it does not have, and say what it has',
    example: stringify({
      steps: [
        {
          id: 'existing',
          name: 'Read the repository',
          action: 'fetch:plain',
          input: {
            url: '${{ parameters.repository.url }}',
            targetPath: '.existing',
          },
        },
        {
          id: 'merge',
          name: 'Keep what is there',
          action: 'workspace:merge',
          input: {
            existing: '.existing',
            alternatives: { CODEOWNERS: ['.github/CODEOWNERS'] },
          },
        },
        {
          id: 'publish-github',
          name: 'Propose the rest',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: '${{ parameters.repository.repoUrl }}',
            branchName: 'adopt',
            title: 'Make it reliable',
            description: '${{ steps.merge.output.summary }}',
          },
        },
      ],
    }),
  },
];
