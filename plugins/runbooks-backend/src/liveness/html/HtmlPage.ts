import { PageLink } from '@callboard/backstage-plugin-runbooks-common';
import { BLOCKS, headingLevel, SKIPPED } from './elements';
import { HtmlReading } from './HtmlReading';
import { SectionCollector } from './SectionCollector';
import { TextCollector } from './TextCollector';

type Attributes = Record<string, string>;

/** Fragments that scripts and browsers read, and that name no anchor. */
const ROUTE = /^#(?:[/!]|:~:)/;

/** A page as far as it was read. */
export class HtmlPage {
  readonly #hasMain: boolean;
  readonly #sections = new SectionCollector();
  readonly #anchors = new Set<string>();
  readonly #links: PageLink[] = [];
  readonly #title = new TextCollector();
  #mains = 0;
  #skipped = 0;
  #titles = 0;
  #isInTitle = false;
  #isInInnerLink = false;
  #hasPasswordField = false;

  constructor(hasMain: boolean) {
    this.#hasMain = hasMain;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'main') this.#mains += 1;
    if (SKIPPED.has(name)) this.#skipped += 1;
    if (name === 'title' && this.#skipped === 0) {
      this.#titles += 1;
      this.#isInTitle = this.#titles === 1;
    }
    if (name === 'input' && /^password$/i.test(attributes.type ?? '')) {
      this.#hasPasswordField = true;
    }
    const level = headingLevel(name);
    if (this.#isContent()) {
      if (level !== undefined) this.#sections.startHeading(level);
      else if (BLOCKS.has(name)) this.#sections.breakLine();
      if (name === 'a') this.#openLink(attributes);
    }
    this.#addAnchors(name, attributes, level !== undefined);
  }

  close(name: string): void {
    if (this.#isContent()) {
      if (headingLevel(name) !== undefined) this.#sections.endHeading();
      else if (BLOCKS.has(name)) this.#sections.breakLine();
    }
    if (name === 'a') this.#isInInnerLink = false;
    if (name === 'title') this.#isInTitle = false;
    if (name === 'main') this.#mains -= 1;
    if (SKIPPED.has(name)) this.#skipped -= 1;
  }

  addText(text: string): void {
    if (this.#isInTitle) this.#title.add(text);
    else if (this.#isContent()) {
      this.#sections.addText(text, this.#isInInnerLink);
    }
  }

  reading(): HtmlReading {
    const documentTitle = this.#title.text(' ') || undefined;
    const sections = this.#sections.sections();
    const heading = sections.find(({ level }) => level > 0)?.title;
    return {
      title: heading || documentTitle,
      documentTitle,
      sections,
      anchors: [...this.#anchors],
      links: this.#links,
      hasPasswordField: this.#hasPasswordField,
    };
  }

  #isContent(): boolean {
    return this.#skipped === 0 && (!this.#hasMain || this.#mains > 0);
  }

  #openLink({ href }: Attributes): void {
    if (!href) return;
    this.#isInInnerLink = href.startsWith('#');
    if (!ROUTE.test(href)) this.#links.push({ href });
  }

  #addAnchors(
    name: string,
    { id, name: named }: Attributes,
    isHeading: boolean,
  ) {
    const anchors = [id, name === 'a' ? named : undefined];
    for (const anchor of anchors) {
      if (!anchor) continue;
      this.#anchors.add(anchor);
      if (this.#isContent()) this.#sections.addAnchor(anchor, isHeading);
    }
  }
}
