import { lacksPart } from './lacksPart';
import { excerpt, Residue } from './Residue';

const INSTRUCTION =
  /^\s*(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?:\s+(.*?))?\s*$/i;

function problemOf(instruction: string, rest: string): string | undefined {
  if (rest === '') {
    return `${instruction} has no argument`;
  }
  if (instruction !== 'FROM') {
    return undefined;
  }
  const [image = ''] = rest.replace(/^(?:--\S+\s+)+/, '').split(/\s+/);
  if (image === '' || /^as$/i.test(image) || image.startsWith('--')) {
    return 'FROM has no image';
  }
  return lacksPart(image)
    ? `the image ${excerpt(image)} lacks a part`
    : undefined;
}

/** Instructions without what they need. Lines that go on from others, and texts in place, are none. */
export function findMissingInDockerfile(text: string): Residue[] {
  if (/<<-?['"]?\w/.test(text)) {
    return [];
  }
  const lines = text.split('\n');
  return lines.flatMap((written, index): Residue[] => {
    const goesOn = /\\\s*$/.test(lines[index - 1] ?? '');
    const [, instruction, rest = ''] = INSTRUCTION.exec(written) ?? [];
    if (goesOn || instruction === undefined) {
      return [];
    }
    const message = problemOf(instruction.toLocaleUpperCase('en-US'), rest);
    return message ? [{ line: index + 1, code: 'missing-value', message }] : [];
  });
}
