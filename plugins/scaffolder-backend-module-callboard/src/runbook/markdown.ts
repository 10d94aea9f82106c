import { Step } from './Section';

/** The longest run of backticks in a text decides how long a fence around it has to be. */
function fence(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(0, ...runs.map(run => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** A text as code within a line, whatever stands in it. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const marks = fence(line, 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${marks}${gap}${line}${gap}${marks}`;
}

/** A block of code, whatever stands in it. */
function codeBlock({ language, text }: NonNullable<Step['code']>): string[] {
  const marks = fence(text, 3);
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return [`${marks}${language}`, ...lines, marks];
}

/**
 * Items to tick off, one after the other. Code in them is indented by four, which is what the Markdown of TechDocs takes for
 * within, and stands between empty lines.
 */
export function tasks(steps: readonly Step[]): string[] {
  return steps.flatMap(({ text, code }, index) => {
    return [
      ...(steps[index - 1]?.code ? [''] : []),
      `- [ ] ${text}`,
      ...(code
        ? ['', ...codeBlock(code).map(line => line && `    ${line}`)]
        : []),
    ];
  });
}

/** The value of a label in PromQL, in its quotes. */
export function promqlString(text: string): string {
  return JSON.stringify(text);
}
