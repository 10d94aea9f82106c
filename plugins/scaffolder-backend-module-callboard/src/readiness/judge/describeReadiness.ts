import { markdownText } from '../../filters/markdownText';
import { Gap, ReadinessResult } from './judgeReadiness';

const percent = (ratio: number | null) =>
  ratio === null ? 'nothing applies' : `${Math.round(ratio * 100)} %`;

const LEVELS: Record<string, string> = {
  none: 'none yet',
  unproven: 'not known yet',
};

function describeGap({ title, level, reason, fix }: Gap): string {
  const link = fix?.link ? ` (<${encodeURI(fix.link)}>)` : '';
  const template = fix?.template
    ? ` Template: ${markdownText(fix.template)}.`
    : '';
  const how = fix ? ` ${markdownText(fix.text)}${link}${template}` : '';
  return `**${markdownText(title)}** (${markdownText(level)}): ${markdownText(
    reason,
  )}.${how}`;
}

function describeResult(result: ReadinessResult): string[] {
  const of = (status: Gap['status']) =>
    result.gaps.filter(gap => gap.status === status);
  const failing = of('fail').map(gap => `- [ ] ${describeGap(gap)}`);
  const unknown = of('unknown').map(gap => `- ${describeGap(gap)}`);
  return [
    ...(failing.length > 0
      ? [`#### ${markdownText(result.title)}: to do`, '', ...failing, '']
      : []),
    ...(unknown.length > 0
      ? [
          `#### ${markdownText(result.title)}: not known before it runs`,
          '',
          ...unknown,
          '',
        ]
      : []),
  ];
}

/**
 * How an entity will do, in Markdown, for a README, a pull request or the log.
 *
 * @param problems - scorecards that could not be read
 */
export function describeReadiness(
  results: readonly ReadinessResult[],
  problems: readonly string[],
): string {
  const rows = results.map(
    ({ title, level, score, unknown }) =>
      `| ${markdownText(title)} | ${
        LEVELS[level] ?? markdownText(level)
      } | ${percent(score)} | ${percent(unknown)} |`,
  );
  const table =
    rows.length > 0
      ? [
          '| scorecard | level | score | not known yet |',
          '| --- | --- | --- | --- |',
          ...rows,
        ]
      : ['No scorecard is about it.'];
  return [
    '### Readiness before publishing',
    '',
    ...table,
    '',
    ...results.flatMap(describeResult),
    ...problems.map(one => `Left out: ${markdownText(one)}.`),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
