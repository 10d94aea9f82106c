/**
 * Which file a link names that is written relative to the file it stands in.
 *
 * @param href - as it stands in the file
 * @param path - of the file, with `/` between folders and without one at the start; so is the answer
 * @returns undefined where it leads to no file of the same tree: an address, a place on the same page, a path from the root
 * @public
 */
export function relativeTarget(href: string, path: string): string | undefined {
  const [file = ''] = href.split(/[?#]/);
  if (file === '' || /^([a-z][a-z\d+.-]*:|\/)/i.test(file)) {
    return undefined;
  }
  const plain = decoded(file);
  if (plain === undefined) {
    return undefined;
  }
  const parts = path.split('/').slice(0, -1);
  for (const part of plain.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
