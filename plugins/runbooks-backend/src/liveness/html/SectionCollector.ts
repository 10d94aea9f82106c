import { PageSection } from '@callboard/backstage-plugin-runbooks-common';
import { TextCollector } from './TextCollector';

interface OpenSection {
  level: number;
  anchor: string;
  title: TextCollector;
  text: TextCollector;
}

/** A sign that links to a heading, such as ¶ or #, which pages put into the heading itself. */
const isPermalink = (text: string) => !/[\p{L}\p{N}]/u.test(text);

const openSection = (level: number, anchor: string): OpenSection => ({
  level,
  anchor,
  title: new TextCollector(),
  text: new TextCollector(),
});

/** Cuts a page into its sections, as its headings and texts come by. */
export class SectionCollector {
  readonly #closed: OpenSection[] = [];
  #open: OpenSection = openSection(0, '');
  #isInHeading = false;
  /** What was named since the last text: it names the heading that comes next. */
  #named = '';

  startHeading(level: number): void {
    this.#closed.push(this.#open);
    this.#open = openSection(level, this.#named);
    this.#named = '';
    this.#isInHeading = true;
  }

  endHeading(): void {
    this.#isInHeading = false;
    this.#named = '';
  }

  /** @param isOfHeading - whether it is the heading itself that is named so */
  addAnchor(anchor: string, isOfHeading: boolean): void {
    if (!this.#isInHeading) {
      this.#named = anchor;
    } else if (isOfHeading || this.#open.anchor === '') {
      this.#open.anchor = anchor;
    }
  }

  addText(text: string, isInnerLink: boolean): void {
    if (!this.#isInHeading) {
      this.#open.text.add(text);
      if (text.trim() !== '') this.#named = '';
    } else if (!isInnerLink || !isPermalink(text)) {
      this.#open.title.add(text);
    }
  }

  breakLine(): void {
    const { title, text } = this.#open;
    (this.#isInHeading ? title : text).breakLine();
  }

  sections(): PageSection[] {
    return [...this.#closed, this.#open]
      .map(({ level, anchor, title, text }) => ({
        level,
        title: title.text(' '),
        anchor,
        text: text.text(),
      }))
      .filter(({ level, title, text }) =>
        level === 0 ? text !== '' : title !== '' || text !== '',
      );
  }
}
