import {
  AnswerVia,
  SourceKind,
} from '@callboard/backstage-plugin-runbooks-common';

/** Where it is said that an entity has a runbook. */
export const SOURCE_WORDS: Record<SourceKind, string> = {
  link: 'link in the catalog',
  annotation: 'annotation',
  markdown: 'file',
  techdocs: 'TechDocs',
  'alert-rule': 'alert rule',
  'alert-policy': 'alert policy',
};

/** How a page is known to answer an alert. */
export const VIA_WORDS: Record<AnswerVia, string> = {
  'alert-rule': 'its rule names the page',
  'alert-policy': 'its policy names the page',
  'front-matter': 'the page names it at its top',
  heading: 'the page has a section of its name',
};
