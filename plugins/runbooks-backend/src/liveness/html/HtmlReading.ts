import { PageReading } from '@callboard/backstage-plugin-runbooks-common';

/** What an HTML page says, and what gives away that it is another page than was asked for. */
export interface HtmlReading extends PageReading {
  /** Of its `title` element. */
  documentTitle?: string;
  hasPasswordField: boolean;
}
