/** Something to do, with what to type where there is something. */
export interface Step {
  /** Markdown on one line. */
  text: string;
  code?: { language: 'promql' | 'sh'; text: string };
}

/** What the section of an alert says under the four headings that a runbook has. */
export interface Section {
  /** Paragraphs of Markdown, each on one line. */
  meaning: string[];
  impact: string[];
  diagnosis: Step[];
  mitigation: Step[];
}

/** What the sections of a page are about. */
export interface RunbookSubject {
  /** For people, and of a safe alphabet. */
  service: string;
  ownerRef: string;
  /** Of the repository, as a browser takes it. */
  repositoryUrl?: string;
  /** A command, or several lines of them. */
  rollback?: string;
}

/** What one section is about. */
export interface SectionContext extends RunbookSubject {
  /** Ref of the SLO, any text. */
  slo: string;
  /** Whether somebody is woken. */
  pages: boolean;
}
