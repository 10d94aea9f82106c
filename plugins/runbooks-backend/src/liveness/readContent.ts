import { PageAnswer, sha256 } from '@callboard/backstage-plugin-callboard-node';
import {
  PageReading,
  QualityFinding,
  readMarkdown,
} from '@callboard/backstage-plugin-runbooks-common';
import { StoredReading } from '../database/StoredReading';
import { FoundContent } from './CheckedPage';
import { isPlainText, isReadable, mediaType } from './contentTypes';
import { decodePage } from './html/decodePage';
import { HtmlReading } from './html/HtmlReading';
import { readHtml } from './html/readHtml';

/** What a page says, and what gives away that it is another page than was asked for. */
export interface ReadContent {
  content: FoundContent;
  /** Of HTML. */
  html?: HtmlReading;
}

const BROKEN: QualityFinding = {
  code: 'broken-text',
  message: 'holds characters that mean nothing in its encoding',
};
const TOO_LARGE: QualityFinding = {
  code: 'too-large',
  message: 'is longer than what is read of it',
};
const EMPTY: QualityFinding = {
  code: 'empty',
  message: 'it has no heading and no text, perhaps because a script draws it',
};

/** Reads the body of an answer. */
export function readContent(answer: PageAnswer): ReadContent {
  const { body, bodyTruncated, contentType } = answer;
  if (!isReadable(contentType)) {
    const message = `it is ${mediaType(contentType)}, which is not read`;
    return unreadable({ code: 'not-text', message });
  }
  const { text, isBroken } = decodePage(
    body ?? Buffer.alloc(0),
    contentType,
    !bodyTruncated,
  );
  const findings: QualityFinding[] = [
    ...(isBroken ? [BROKEN] : []),
    ...(bodyTruncated ? [TOO_LARGE] : []),
  ];
  if (isPlainText(contentType)) {
    const { body: _, ...reading } = readMarkdown(text);
    return withText(reading, findings);
  }
  const html = readHtml(text);
  const { title, sections, anchors, links } = html;
  const reading = { title, sections, anchors, links, items: [] };
  return { ...withText(reading, findings), html };
}

function withText(
  reading: StoredReading,
  findings: QualityFinding[],
): ReadContent {
  if (reading.sections.length === 0) return unreadable(EMPTY);
  const all = [
    ...(reading.findings ?? []).filter(({ code }) => code !== BROKEN.code),
    ...findings,
  ];
  return {
    content: {
      kind: 'read',
      reading: { ...reading, ...(all.length > 0 && { findings: all }) },
      digest: digestOf(reading),
    },
  };
}

/** Of what people read. Links and anchors are left out: pages often make them anew for everybody. */
function digestOf({ title, sections }: PageReading): string {
  return sha256(JSON.stringify({ title, sections }));
}

function unreadable(finding: QualityFinding): ReadContent {
  return { content: { kind: 'unreadable', finding } };
}
