import { stringify } from 'yaml';
import { markdownText } from '../filters/markdownText';
import { SloAlert } from '../slo/generateSloFiles';
import { codeSpan } from './markdown';
import { RunbookSubject } from './Section';
import { writeSection } from './writeSection';

/** What a whole page needs besides its sections. */
export interface PageOptions extends RunbookSubject {
  /** Free text. */
  title: string;
  /** Page of the service in the portal. */
  portalUrl?: string;
}

/**
 * A page with a section for each alert. When it was reviewed is not said: nobody has reviewed it yet, and the portal is to say
 * so until somebody has.
 */
export function writePage(
  alerts: readonly SloAlert[],
  options: PageOptions,
): string {
  const { service, ownerRef, title, portalUrl } = options;
  const heading = `Alerts of ${title.replace(/\s+/g, ' ').trim()}`;
  const frontMatter = stringify(
    {
      title: heading,
      owner: ownerRef,
      // The alerts that the page answers, for the portal.
      alerts: alerts.map(({ name }) => name),
    },
    { lineWidth: 0 },
  );
  const shown = portalUrl === undefined ? '' : `: [its page](<${portalUrl}>)`;
  return [
    '---',
    `${frontMatter}---`,
    '',
    `# ${markdownText(heading)}`,
    '',
    `For whoever is on call for ${codeSpan(service)}, owned by ${codeSpan(
      ownerRef,
    )}. Each alert has a section of its own, to which its \`runbook_url\` leads.`,
    '',
    `Acknowledge first, so that nobody else is called. Then find out how bad it is, stop the harm, and only then look for the cause. Who is on call and what else fires is in the portal${shown}.`,
    '',
    'If something you needed is not here, add it: the next person on call will look for it too.',
    '',
    ...alerts.flatMap(alert => [writeSection(alert, options), '']),
  ].join('\n');
}
