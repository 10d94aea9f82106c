import { Comparison } from './compareWithRepository';

const code = (path: string) => `\`${path.replaceAll('`', "'")}\``;

/** What a pull request says of what it adds and what it leaves alone, in Markdown. */
export function describeMerge({ written, kept }: Comparison): string {
  const added = written.map(path => `- ${code(path)}`);
  const left = kept.map(({ path, by }) =>
    path === by
      ? `- ${code(path)}`
      : `- ${code(path)}: the repository has ${code(by)}`,
  );
  return [
    '### Added',
    '',
    ...(added.length > 0 ? added : ['Nothing: the repository has it all.']),
    ...(left.length > 0
      ? [
          '',
          '### Not written, because the repository has it',
          '',
          'These files stay as they are. Compare them with what the template would have made, and take over by hand what is missing.',
          '',
          ...left,
        ]
      : []),
    '',
  ].join('\n');
}
