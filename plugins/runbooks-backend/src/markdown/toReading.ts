import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import { readMarkdown } from '@callboard/backstage-plugin-runbooks-common';
import { Reading } from '../reading';
import { decode } from './decode';
import { FileReading } from './MarkdownFile';

/** What the Markdown in a file says. */
export function toReading(file: FileReading): Reading {
  if (file.kind !== 'content') {
    return file;
  }
  const { bytes, etag, changedAt } = file;
  const text = decode(bytes);
  const { body, ...reading } = readMarkdown(text);
  const digest = sha256(text);
  return {
    kind: 'content',
    content: { digest, markdown: body, reading, etag, changedAt },
  };
}
