import { validate } from 'dockerfile-utils';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

const FROM = /^FROM\s+(?:--platform=\S+\s+)?(\S+)(?:\s+AS\s+(\S+))?/i;
const PINNED =
  /^[^\s:@]+(?::\d+)?(?:\/[^\s:@]+)*:[^\s:@]+@sha256:[0-9a-f]{64}$/;

/** Each stage starts from another stage or from an image that is pinned by version and digest. */
function judgeImages(lines: string[]): string[] {
  const stages = new Set(['scratch']);
  return lines.flatMap(line => {
    const [, image, stage] = FROM.exec(line) ?? [];
    if (!image) return [];
    const known = stages.has(image);
    if (stage) stages.add(stage);
    return known || PINNED.test(image)
      ? []
      : [`${image} is not pinned by version and digest`];
  });
}

/** The last stage runs as a number that is not root: Kubernetes cannot prove a name. */
function judgeUser(lines: string[]): string[] {
  const last = lines.findLastIndex(line => FROM.test(line));
  const user = lines
    .slice(last)
    .filter(line => /^USER\s/i.test(line))
    .at(-1)
    ?.split(/\s+/)[1];
  return /^[1-9]\d*(:[1-9]\d*)?$/.test(user ?? '')
    ? []
    : [`runs as ${user ?? 'root'}, not as a number above 0`];
}

/** Dockerfiles: the language server's checks, and ours. */
export const dockerfile: Tool = folder =>
  eachFile('dockerfile', folder, '**/Dockerfile', text => {
    const lines = text.split('\n');
    return [
      ...validate(text).map(
        ({ range, message }) => `${range.start.line + 1}: ${message}`,
      ),
      ...judgeImages(lines),
      ...judgeUser(lines),
    ];
  });
