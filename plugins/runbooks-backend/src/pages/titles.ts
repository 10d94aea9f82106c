import { TITLE_RANKS, TitleRank } from './FoundPage';

/** What to call a page, and how much that says. */
export interface RankedTitle {
  title: string;
  titleRank: TitleRank;
}

/** The words that stand on a link; undefined where there are none. */
export function linkTitle(words: string | undefined): RankedTitle | undefined {
  const title = words?.trim();
  if (!title) {
    return undefined;
  }
  const isGeneral = /^(the )?run[\s-]?books?$/i.test(title);
  return {
    title,
    titleRank: isGeneral ? TITLE_RANKS.general : TITLE_RANKS.named,
  };
}

/** A name of a file for people: `docs/high-error-rate.md` is "High error rate". @param path - or address */
export function fileTitle(path: string): RankedTitle {
  const name = readable(
    path
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '',
  );
  const words = name.replace(/\.\w+$/, '').replace(/[-_\s]+/g, ' ');
  const title = words.slice(0, 1).toLocaleUpperCase('en-US') + words.slice(1);
  return title
    ? { title, titleRank: TITLE_RANKS.named }
    : { title: path, titleRank: TITLE_RANKS.address };
}

/** Host and path, where nothing else is known. @param address - or a path within the portal */
export function addressTitle(address: string): RankedTitle {
  const title = address
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  return { title: readable(title), titleRank: TITLE_RANKS.address };
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
