/** A rule file that lacks one line of an alert. */
export interface Mutant {
  /** The alert and the line, for messages. */
  title: string;
  rules: string;
}

const ITEM = /^ {6}- /;

/** A rule file without each line of each of its alerts. */
export function withoutEachAlertLine(rules: string): Mutant[] {
  const lines = rules.split('\n');
  let alert: string | undefined;
  return lines.flatMap((line, index) => {
    if (ITEM.test(line) || !line.startsWith('        ')) {
      alert = /^ {6}- alert: (\w+)$/.exec(line)?.[1];
    }
    return alert === undefined
      ? []
      : [
          {
            title: `${alert}: ${line.trim()}`,
            rules: lines.filter((_line, other) => other !== index).join('\n'),
          },
        ];
  });
}
