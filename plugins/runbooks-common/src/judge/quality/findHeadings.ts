import { PageSection } from '../../page';
import { QualityFinding } from '../../schema';
import { headingMatches } from './headingMatches';

/** Whether nothing stands in a section, nor in what is below it. */
function isEmpty(sections: readonly PageSection[], index: number): boolean {
  const { level = 0, text = '' } = sections[index] ?? {};
  if (text) {
    return false;
  }
  for (let next = index + 1; next < sections.length; next++) {
    const below = sections[next];
    if (!below || below.level <= level) {
      break;
    }
    if (below.text) {
      return false;
    }
  }
  return true;
}

function place({ line, anchor }: PageSection): Partial<QualityFinding> {
  return {
    ...(line !== undefined && { line }),
    ...(anchor && { anchor }),
  };
}

/** Required headings that are missing, and sections of required headings in which nothing stands. */
export function findHeadings(
  sections: readonly PageSection[],
  headings: readonly string[],
): QualityFinding[] {
  const headed = sections.filter(({ level }) => level > 0);
  return headings.flatMap((required): QualityFinding[] => {
    const found = headed.flatMap((section, index) =>
      headingMatches(section.title, required) ? [{ section, index }] : [],
    );
    if (!found.length) {
      const message = `no heading ${required}`;
      return [{ code: 'missing-heading', message }];
    }
    return found
      .filter(({ index }) => isEmpty(headed, index))
      .map(({ section }) => ({
        code: 'empty-section',
        message: `nothing stands under ${section.title}`,
        ...place(section),
      }));
  });
}
