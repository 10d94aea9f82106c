import { Diagnostic } from '@codemirror/lint';
import { Text } from '@codemirror/state';
import { Place, TextIssue } from '../../../lib/workbench/issues';

/** Where a place is in the text of the editor; its end where it has become shorter. */
export function offsetOf(text: Text, { line, column }: Place): number {
  if (line > text.lines) {
    return text.length;
  }
  const { from, to } = text.line(Math.max(1, line));
  return Math.min(to, from + column - 1);
}

/** Issues as marks from where they stand to the end of their line. */
export function diagnosticsOf(
  text: Text,
  issues: readonly TextIssue[],
): Diagnostic[] {
  return issues.map(({ severity, path, message, place }) => {
    const from = offsetOf(text, place);
    return {
      from,
      to: Math.max(from, text.lineAt(from).to),
      severity,
      source: path || undefined,
      message,
    };
  });
}
