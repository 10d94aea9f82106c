import { InputError } from '@backstage/errors';
import {
  MarkdownReading,
  readMarkdown,
} from '@callboard/backstage-plugin-runbooks-common';
import { markdownText } from '../filters/markdownText';
import { SloAlert } from '../slo/generateSloFiles';
import { AlertAnchor, answerOf } from './findAnchors';
import { RunbookSubject } from './Section';
import { writeSection } from './writeSection';

/**
 * What is to stand behind a page that people wrote, so that each alert has a section under its own anchor. Where people called
 * theirs a little differently, a few words lead there.
 *
 * @returns empty where nothing is missing
 */
export function writeMissing(
  page: string,
  alerts: readonly SloAlert[],
  anchors: readonly AlertAnchor[],
  subject: RunbookSubject,
): string {
  const reading = readMarkdown(page);
  const known = new Set(reading.anchors);
  const missing = alerts.flatMap((alert, index) => {
    const anchor = anchors[index]?.anchor ?? '';
    if (known.has(anchor)) return [];
    const answer = answerOf(reading, alert.name);
    return [
      answer === undefined
        ? writeSection(alert, subject)
        : `## ${markdownText(
            alert.name,
          )}\n\nSee [the section above](#${encodeURIComponent(answer)}).`,
    ];
  });
  if (missing.length === 0) return '';
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  const before = page === '' || page.endsWith('\n') ? '\n' : '\n\n';
  return `${before}${missing.join('\n\n')}\n`.replaceAll('\n', lineEnd);
}

/**
 * Makes sure that a page answers its alerts, as the portal will read it.
 *
 * @param path - of the page, for the error
 * @throws InputError naming the first alert without a section
 */
export function assertAnswers(
  page: string,
  anchors: readonly AlertAnchor[],
  path: string,
): MarkdownReading {
  const reading = readMarkdown(page);
  const known = new Set(reading.anchors);
  for (const { alert, anchor } of anchors) {
    if (!known.has(anchor) || answerOf(reading, alert) === undefined) {
      throw new InputError(
        `${path}: expected a section #${anchor} for the alert ${alert}, found none; is a block of code or a comment left open above it, or another section called so?`,
      );
    }
  }
  return reading;
}
