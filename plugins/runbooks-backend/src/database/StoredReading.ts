import {
  ChecklistItem,
  FrontMatter,
  PageReading,
} from '@callboard/backstage-plugin-runbooks-common';

/** What is kept of a page's content besides its text: the outline and, of Markdown, its steps and front matter. */
export interface StoredReading extends PageReading {
  items: ChecklistItem[];
  frontMatter?: FrontMatter;
}
