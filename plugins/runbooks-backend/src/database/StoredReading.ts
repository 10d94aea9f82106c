import {
  ChecklistItem,
  FrontMatter,
  PageReading,
  QualityFinding,
} from '@callboard/backstage-plugin-runbooks-common';

/** What is kept of a page's content besides its text: the outline and, of Markdown, its steps, front matter and findings. */
export interface StoredReading extends PageReading {
  items: ChecklistItem[];
  frontMatter?: FrontMatter;
  /** What reading it found, of Markdown. */
  findings?: QualityFinding[];
}
