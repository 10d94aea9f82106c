import { ScmIntegrations } from '@backstage/integration';
import {
  AddressProblem,
  PageAddress,
  pageKey,
  PageKind,
} from '@callboard/backstage-plugin-runbooks-common';
import { RunbooksConfig } from '../config';
import { FoundPage, KnownPage } from './FoundPage';
import { isReadingAllowed } from './isReadingAllowed';
import { knownPageOf } from './knownPageOf';
import { pageIdOf } from './pageId';
import { addressTitle, fileTitle, linkTitle, RankedTitle } from './titles';

/** A page and where in it. */
export interface LocatedPage<TPage = FoundPage | KnownPage> {
  page: TPage;
  /** The section, without #. */
  anchor?: string;
}

/** What it takes to tell one kind of page from another. */
export interface PageLocatorOptions {
  integrations: ScmIntegrations;
  settings: Pick<RunbooksConfig, 'appUrl' | 'readingAllow'>;
}

/** Tells which page an address is of. */
export class PageLocator {
  readonly #options: PageLocatorOptions;

  static create(options: PageLocatorOptions): PageLocator {
    return new PageLocator(options);
  }

  private constructor(options: PageLocatorOptions) {
    this.#options = options;
  }

  /**
   * The page that an address is of: documentation of the portal; a Markdown file that the portal may read; a page that
   * the portal shows itself, named by its id; anything else elsewhere.
   *
   * @param options.title - what the address is called where it is written
   * @returns for people why it is none of a page, without what is secret in it
   */
  locate(
    address: string,
    { title }: { title?: string } = {},
  ): LocatedPage | AddressProblem {
    const { appUrl } = this.#options.settings;
    const known = knownPageOf(address, appUrl);
    if (known) {
      return known;
    }
    const located = pageKey(address, { appUrl });
    return 'problem' in located
      ? located
      : toLocated(located, this.#kindOf(located), title);
  }

  /** A Markdown file that an entity names by its path. @param address - of the file in its repository */
  markdown(address: string): LocatedPage<FoundPage> | AddressProblem {
    const located = pageKey(address);
    return 'problem' in located ? located : toLocated(located, 'markdown');
  }

  /**
   * A Markdown file that has no address.
   *
   * @param path - its name, never a path of this machine
   * @param entityRef - where people read it
   */
  localFile(path: string, entityRef: string): FoundPage {
    const key = `file:${path}`;
    const id = pageIdOf(key);
    const [kind, namespace, name] = entityRef.split(/[:/]/);
    const { title, titleRank } = fileTitle(path);
    return {
      id,
      key,
      url: `/catalog/${namespace}/${kind}/${name}/runbooks?runbook=${id}`,
      kind: 'markdown',
      host: '',
      title,
      titleRank,
    };
  }

  #kindOf({ kindHint, url }: PageAddress): PageKind {
    const { integrations, settings } = this.#options;
    if (kindHint === 'portal-docs') {
      return 'techdocs';
    }
    const file = new URL(url);
    const path = file.searchParams.get('path') ?? file.pathname;
    const isReadable =
      integrations.byUrl(file) !== undefined ||
      isReadingAllowed(file, settings.readingAllow);
    return /\.(md|markdown)$/i.test(path) && isReadable
      ? 'markdown'
      : 'external';
  }
}

function toLocated(
  { key, url, host, anchor }: PageAddress,
  kind: PageKind,
  title?: string,
): LocatedPage<FoundPage> {
  const ranked: RankedTitle =
    linkTitle(title) ??
    (kind === 'markdown' ? fileTitle(url) : addressTitle(url));
  const page = { id: pageIdOf(key), key, url, kind, host, ...ranked };
  return anchor === undefined ? { page } : { page, anchor };
}
