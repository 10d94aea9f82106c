import { ChecklistItem, QualityFinding } from '../schema';

/** A part of a page from one heading to the next. @public */
export interface PageSection {
  /** 1..6; 0 for what stands before the first heading. */
  level: number;
  /** The heading, without markup. */
  title: string;
  /** What links to it name, without `#`; empty before the first heading. */
  anchor: string;
  /** Line of the heading, from 1, where the page has lines. */
  line?: number;
  /** What stands in it, without markup, without its subsections. */
  text: string;
}

/** A link on a page. @public */
export interface PageLink {
  /** As written. */
  href: string;
  /** From 1, where the page has lines. */
  line?: number;
}

/** What a page says, whether it is written in Markdown or HTML. @public */
export interface PageReading {
  /** Of its front matter, else its first heading. */
  title?: string;
  sections: PageSection[];
  /** Everything that a link can name, without `#`. */
  anchors: string[];
  links: PageLink[];
}

/** What a Markdown file says about itself at its top, as far as it is ours. @public */
export interface FrontMatter {
  title?: string;
  /** `reviewed:`, ISO 8601. */
  reviewed?: string;
  /** `alerts:`, names of alerts that the page answers. */
  alerts: string[];
}

/** What a Markdown file says. @public */
export interface MarkdownReading extends PageReading {
  /** Without front matter; lines of everything else count within it. */
  body: string;
  frontMatter: FrontMatter;
  /** Task list items; where the page has none, the numbered steps of its sections. */
  items: ChecklistItem[];
  /** What could not be read as it was meant, for example front matter that is not YAML. */
  findings: QualityFinding[];
}
