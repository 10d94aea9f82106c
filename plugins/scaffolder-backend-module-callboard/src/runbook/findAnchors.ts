import { InputError } from '@backstage/errors';
import {
  PageReading,
  readMarkdown,
  sectionKey,
} from '@callboard/backstage-plugin-runbooks-common';
import { markdownText } from '../filters/markdownText';

/** Headings that a page needs unless an adopter configured others. */
export const HEADINGS = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'];

/** An alert and the section that its `runbook_url` names. */
export interface AlertAnchor {
  alert: string;
  /** Without `#`. */
  anchor: string;
}

/**
 * The sections of alerts, as GitHub names a section that is called as the alert is.
 *
 * @throws InputError by path for names that no section can have, or of which two would share one
 */
export function anchorsOf(names: readonly string[]): AlertAnchor[] {
  const anchors = names.map((name, index) => {
    const { anchors: [anchor = ''] = [] } = readMarkdown(
      `## ${markdownText(name)}`,
    );
    if (sectionKey(name) === '') {
      throw new InputError(
        `alerts[${index}].name: expected letters or digits, found none in ${JSON.stringify(
          name,
        )}`,
      );
    }
    if (HEADINGS.some(heading => sectionKey(heading) === sectionKey(name))) {
      throw new InputError(
        `alerts[${index}].name: expected another name than ${name}, which is a heading of every section`,
      );
    }
    return { alert: name, anchor };
  });
  anchors.forEach(({ alert, anchor }, index) => {
    const other = anchors.findIndex(one => one.anchor === anchor);
    if (other < index) {
      throw new InputError(
        `alerts[${index}].name: ${JSON.stringify(
          alert,
        )} has the same section #${anchor} as alerts[${other}]; expected names that differ in more than case and symbols`,
      );
    }
  });
  return anchors;
}

/** The section of a page by which the portal finds the answer to an alert: the first that is called as it is. */
export function answerOf(
  { sections }: PageReading,
  alert: string,
): string | undefined {
  const key = sectionKey(alert);
  return sections.find(
    ({ title, anchor }) =>
      sectionKey(title) === key || sectionKey(anchor) === key,
  )?.anchor;
}
