import {
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

/** Alerts of the folder's rule files: their names, and the anchors of their sections. */
const alertsOf = (folder: string) =>
  filesOf(folder, 'monitoring/*.rules.yaml')
    .map((file): RuleFile => parse(textOf(folder, file)))
    .flatMap(({ groups = [] }) => groups.flatMap(({ rules = [] }) => rules))
    .flatMap(({ alert, annotations }) =>
      alert === undefined
        ? []
        : [{ name: alert, anchor: annotations?.runbook_url?.split('#')[1] }],
    );

/** Pages of runbooks, as the portal judges them: complete, without placeholders, with a section for each alert. */
export const runbooks: Tool = folder => {
  const subjects = alertsOf(folder);
  return eachFile('runbooks', folder, 'docs/runbooks/*.md', text => {
    const { findings, ...reading } = readMarkdown(text);
    return judgeQuality({
      reading,
      findings,
      subjects,
      headings: HEADINGS,
    }).findings.map(({ line, message }) => `${line ?? '-'}: ${message}`);
  });
};
