import { FactVariableDeclaration } from '../../model';

/** What is told of where an entity comes from. @public */
export const scaffolderDeclaration: FactVariableDeclaration = {
  variable: 'scaffolder',
  title: 'Scaffolder',
  description: 'The template that an entity was made from, and its version.',
  fields: [
    {
      name: 'hasProvenance',
      type: 'bool',
      description: 'Whether the entity says which template it was made from.',
    },
    {
      name: 'template',
      type: 'string',
      description:
        'Ref of the template, as the annotation backstage.io/source-template says. Unknown without it.',
    },
    {
      name: 'version',
      type: 'string',
      description:
        'Version of the template that the entity was made from, as the annotation backstage.io/template-version says. Unknown without it.',
    },
    {
      name: 'latestVersion',
      type: 'string',
      description:
        'Version of the template today, as its annotation backstage.io/template-version says. Unknown where the template is not in the catalog, or says none.',
    },
    {
      name: 'drift',
      type: 'bool',
      description:
        'Whether the template has a newer version today, in the order of semantic versions. Unknown where one of the versions is, or is no semantic version.',
    },
    {
      name: 'behindBy',
      type: 'string',
      description:
        'The part of the version in which the template is ahead: major, minor, patch, pre-release, or nothing. Unknown where drift is.',
    },
  ],
};
