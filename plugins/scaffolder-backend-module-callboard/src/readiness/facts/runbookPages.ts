import {
  AlertSubject,
  judgeQuality,
  judgeRunbook,
  MarkdownReading,
  readMarkdown,
  relativeTarget,
  RUNBOOK_HEADINGS,
  RunbookState,
  sectionKey,
} from '@callboard/backstage-plugin-runbooks-common';
import { RuleAlert } from './readAlerts';

/** A runbook of the workspace. */
export interface RunbookPage {
  title: string;
  state: RunbookState;
  /** Names of the alerts that lead to it. */
  answers: ReadonlySet<string>;
}

/** What pages are judged by. */
export interface RunbookPagesOptions {
  /** Texts by path, relative to the root of the repository. */
  pages: ReadonlyMap<string, string>;
  alerts: readonly RuleAlert[];
  /** Every file of the repository. */
  files: ReadonlySet<string>;
  headings?: readonly string[];
}

/**
 * Runbooks, judged as the portal will judge them: a page that is published now is there, and nobody could have looked at it
 * since.
 */
export function runbookPages({
  pages,
  alerts,
  files,
  headings = RUNBOOK_HEADINGS,
}: RunbookPagesOptions): RunbookPage[] {
  return [...pages].map(([path, text]) => {
    const reading = readMarkdown(text);
    const answered = alerts.filter(alert => isAnswered(alert, path, reading));
    const quality = judgeQuality({
      reading,
      findings: reading.findings,
      subjects: subjectsOf(answered),
      headings,
      linkStates: new Map(
        reading.links.flatMap(({ href }) => {
          const target = relativeTarget(href, path);
          return target === undefined
            ? []
            : [[href, isThere(target, files) ? 'ok' : 'broken'] as const];
        }),
      ),
    });
    const { state } = judgeRunbook({
      liveness: { state: 'live', reason: 'the file is there' },
      freshness: { state: 'current', reason: 'it is published now' },
      quality,
    });
    return {
      title: reading.title ?? path,
      state,
      answers: new Set(answered.map(({ name }) => name)),
    };
  });
}

function isThere(target: string, files: ReadonlySet<string>): boolean {
  return (
    files.has(target) || [...files].some(file => file.startsWith(`${target}/`))
  );
}

/** By the address in its rule, by name in the front matter of the page, or by a section of its name. */
function isAnswered(
  { name, runbookUrl }: RuleAlert,
  path: string,
  { frontMatter, sections }: MarkdownReading,
): boolean {
  return (
    (runbookUrl !== undefined && leadsTo(runbookUrl, path)) ||
    frontMatter.alerts.includes(name) ||
    sections.some(({ title }) => sectionKey(title) === sectionKey(name))
  );
}

/** Whether an address ends with the path of a file, at a host of code or as a page of TechDocs. */
export function leadsTo(address: string, path: string): boolean {
  const [place = ''] = address.split(/[?#]/);
  const end = place.replace(/\/$/, '');
  const page = path.replace(/^docs\//, '').replace(/\.md$/, '');
  return end.endsWith(`/${path}`) || end.endsWith(`/${page}`);
}

function subjectsOf(alerts: readonly RuleAlert[]): AlertSubject[] {
  const subjects = new Map<string, { names: string[]; anchors: string[] }>();
  for (const { name, subject, paging, runbookUrl } of alerts) {
    if (!paging) continue;
    const { names, anchors } = subjects.get(subject) ?? {
      names: [],
      anchors: [],
    };
    const [, anchor] = runbookUrl?.split('#') ?? [];
    subjects.set(subject, {
      names: [...names, name],
      anchors: [...anchors, ...(anchor ? [anchor] : [])],
    });
  }
  return [...subjects].map(([title, { names, anchors }]) => ({
    title,
    alerts: names,
    anchors,
  }));
}
