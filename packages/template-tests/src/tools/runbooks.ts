import {
  AlertSubject,
  judgeQuality,
  readMarkdown,
} from '@callboard/backstage-plugin-runbooks-common';
import { parse } from 'yaml';
import { eachFile } from './eachFile';
import { filesOf, textOf } from './files';
import { Tool } from './ToolResult';

/** What DOMAIN asks of a runbook that wakes somebody. */
const HEADINGS = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'];

interface RuleFile {
  groups?: Array<{
    rules?: Array<{ alert?: string; annotations?: Record<string, string> }>;
  }>;
}

/** Alerts of the folder's rule files, each with the address of its page and its section there. */
const alertsOf = (folder: string) =>
  filesOf(folder, 'monitoring/*.rules.yaml')
    .map((file): RuleFile => parse(textOf(folder, file)))
    .flatMap(({ groups = [] }) => groups.flatMap(({ rules = [] }) => rules))
    .flatMap(({ alert, annotations }) => {
      if (alert === undefined) return [];
      const [page = '', anchor] = annotations?.runbook_url?.split('#') ?? [];
      return [{ alert, page, anchor }];
    });

/** Those that lead to the page. */
const subjectsOf = (
  alerts: ReturnType<typeof alertsOf>,
  file: string,
): AlertSubject[] =>
  alerts
    .filter(({ page }) => page.endsWith(`/${file}`))
    .map(({ alert, anchor }) => ({
      title: alert,
      alerts: [alert],
      anchors: anchor ? [anchor] : [],
    }));

/** Pages of runbooks, as the portal judges them: complete, without placeholders, with a section for each alert of theirs. */
export const runbooks: Tool = folder => {
  const alerts = alertsOf(folder);
  return eachFile('runbooks', folder, 'docs/runbooks/*.md', (text, file) => {
    const { findings, ...reading } = readMarkdown(text);
    return judgeQuality({
      reading,
      findings,
      subjects: subjectsOf(alerts, file),
      headings: HEADINGS,
    }).findings.map(({ line, message }) => `${line ?? '-'}: ${message}`);
  });
};
