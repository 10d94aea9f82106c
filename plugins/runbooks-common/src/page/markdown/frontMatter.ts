import { parse } from 'yaml';
import { QualityFinding } from '../../schema';
import { FrontMatter } from '../types';

/** A file in two. */
export interface Split {
  body: string;
  frontMatter: FrontMatter;
  findings: QualityFinding[];
}

const FENCED = /^---[^\S\n]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const MAX_LENGTH = 64 * 1024;
const DATE =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

const finding = (message: string): QualityFinding => ({
  code: 'front-matter',
  message,
});
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readDate(value: unknown): string | undefined {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  }
  const text = typeof value === 'string' ? value.trim() : '';
  const match = DATE.exec(text);
  const day = text.slice(0, 10);
  const known = new Date(`${day}T00:00:00Z`);
  // February 30 would be read as March 2.
  if (
    !match ||
    Number.isNaN(known.getTime()) ||
    !known.toISOString().startsWith(day)
  ) {
    return undefined;
  }
  const utc = text.length > 10 && !match[1] ? `${text}Z` : text;
  const at = new Date(utc.replace(' ', 'T'));
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function readAlerts(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : [value ?? []].flat();
  const names = list.map(name =>
    typeof name === 'string' ? name.trim() : undefined,
  );
  const known = names.filter(name => name !== undefined);
  return known.length === names.length
    ? [...new Set(known.filter(name => name))]
    : undefined;
}

function read(text: string): Pick<Split, 'frontMatter' | 'findings'> {
  const findings: QualityFinding[] = [];
  const value: unknown = parse(text, { logLevel: 'error' }) ?? {};
  if (!isMap(value)) {
    const message = 'the front matter is not a map of names and values';
    return { frontMatter: { alerts: [] }, findings: [finding(message)] };
  }
  const alerts = readAlerts(value.alerts);
  if (!alerts) {
    findings.push(
      finding('alerts in the front matter: expected a list of names'),
    );
  }
  const reviewed = readDate(value.reviewed);
  if (!reviewed && value.reviewed !== undefined && value.reviewed !== null) {
    findings.push(
      finding('reviewed in the front matter: expected a date as in 2026-11-02'),
    );
  }
  const title = typeof value.title === 'string' ? value.title.trim() : '';
  return {
    frontMatter: {
      ...(title && { title }),
      ...(reviewed && { reviewed }),
      alerts: alerts ?? [],
    },
    findings,
  };
}

/** Splits a file into what it says about itself and what it says. What is not ours in its front matter is let be. */
export function splitFrontMatter(file: string): Split {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = FENCED.exec(text);
  if (!match) {
    return { body: text, frontMatter: { alerts: [] }, findings: [] };
  }
  const body = text.slice(match[0].length);
  const yaml = match[1] ?? '';
  try {
    if (yaml.length > MAX_LENGTH) {
      throw new Error(`longer than ${MAX_LENGTH} characters`);
    }
    return { body, ...read(yaml) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const why = message.replace(/:?\n[^]*$/, '');
    return {
      body,
      frontMatter: { alerts: [] },
      findings: [finding(`the front matter is not YAML: ${why}`)],
    };
  }
}
