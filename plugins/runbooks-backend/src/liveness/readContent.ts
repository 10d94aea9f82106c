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
const EMPTY: QualityFinding = {
  code: 'empty',
  message: 'it has no heading and no text, perhaps because a script draws it',
};

/** Reads the body of an answer. */
export function readContent(answer: PageAnswer): ReadContent {
  const { body, bodyTruncated, contentType } = answer;
  if (!isReadable(contentType)) {
    const message = `it is ${mediaType(contentType)}, which is not read`;
    const finding = { code: 'not-text', message };
    return { content: { kind: 'unreadable', finding } };
  }
  const { text, isBroken } = decodePage(
    body ?? Buffer.alloc(0),
    contentType,
    !bodyTruncated,
  );
  if (isPlainText(contentType)) {
    const { body: _, ...reading } = readMarkdown(text);
    return { content: toContent(reading, answer, isBroken) };
  }
  const html = readHtml(text);
  const { title, sections, anchors, links } = html;
  const reading = { title, sections, anchors, links, items: [] };
  return { content: toContent(reading, answer, isBroken), html };
}

function toContent(
  reading: StoredReading,
  { bodyTruncated, body }: PageAnswer,
  isBroken: boolean,
): FoundContent {
  if (bodyTruncated) return { kind: 'unreadable', finding: tooLarge(body) };
  if (reading.sections.length === 0) {
    return { kind: 'unreadable', finding: EMPTY };
  }
  const findings = [
    ...(reading.findings ?? []).filter(({ code }) => code !== BROKEN.code),
    ...(isBroken ? [BROKEN] : []),
  ];
  return {
    kind: 'read',
    reading: { ...reading, ...(findings.length > 0 && { findings }) },
    digest: digestOf(reading),
  };
}

/** What is read of it may lack only what comes later. */
function tooLarge(body: Buffer | undefined): QualityFinding {
  const message = `it is longer than the ${body?.length} bytes that are read`;
  return { code: 'too-large', message };
}

/** Of what people read. Links and anchors are left out: pages often make them anew for everybody. */
function digestOf({ title, sections }: PageReading): string {
  return sha256(JSON.stringify({ title, sections }));
}
