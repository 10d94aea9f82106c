import { ConflictReason, KeptReason } from './merge/mergeFile';
import { MergeOutcome } from './merge/MergeOutcome';
import { UpgradePlan } from './planUpgrade';

const KEPT: Record<KeptReason, string> = {
  deleted: 'you deleted it, and the template changed it: it stays deleted',
  dropped:
    'the template has it no longer, and you edited it: it is yours now, delete it if you do not need it',
  own: 'it was here before the template, which changed its own: yours stays',
  'same-template':
    'you edited it; the template did not change it, though it renders otherwise today than was recorded',
};

const CONFLICTS: Record<ConflictReason, string> = {
  'both-changed': 'you and the template changed the same lines',
  'both-added': 'you and the template added it, each with another content',
  'unknown-base':
    'you edited it, and the version it came from could not be rendered again: every difference is marked',
  binary:
    'you and the template changed it, and it is no text: yours stays, take the template’s by hand if you want it',
};

/**
 * What an upgrade did, in Markdown, as the text of a pull request.
 *
 * @param unknownBase - why the recorded version could not be rendered again; left out where it could
 */
export function describeUpgrade(
  template: string,
  { from, to }: UpgradePlan,
  outcome: MergeOutcome,
  unknownBase: string | undefined,
): string {
  const { conflicts, kept, renamed, moved } = outcome;
  const parts = [
    `Brings what \`${template}\` made from version ${from} to ${to}. What people wrote stays.`,
    conflicts.length > 0
      ? `**${count(
          conflicts.length,
          'file',
        )} with conflicts: resolve them before merging.** Search for \`<<<<<<< yours\`, keep what is right, and remove the markers.`
      : 'No conflicts. Let the pipeline run, look at the changes, and merge.',
    unknownBase !== undefined
      ? `Version ${from} could not be rendered again (${oneLine(
          unknownBase,
        )}). Files were compared by their recorded hashes alone: those nobody edited are new, those people edited are marked wherever they differ.`
      : '',
    list(
      'Conflicts',
      conflicts.map(
        ({ path, reason }) => `${code(path)}: ${CONFLICTS[reason]}`,
      ),
    ),
    list('Changed', outcome.changed.map(code)),
    list('Added', outcome.added.map(code)),
    list('Removed', outcome.removed.map(code)),
    list('Renamed', [
      ...renamed.map(
        ({ from: before, to: after }) =>
          `${code(before)} is ${code(after)} now; your edits went there`,
      ),
      ...moved.map(
        ({ from: before, to: after }) =>
          `you moved ${code(before)} to ${code(
            after,
          )}; the template’s changes went there`,
      ),
    ]),
    list(
      'Left as it is',
      kept.map(({ path, reason }) => `${code(path)}: ${KEPT[reason]}`),
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function list(title: string, items: string[]): string {
  if (items.length === 0) return '';
  return `### ${title}\n\n${items.map(item => `- ${item}`).join('\n')}`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

/** A path as code, whatever characters it has. */
function code(path: string): string {
  const longest = Math.max(
    0,
    ...(path.match(/`+/g) ?? []).map(run => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${oneLine(path)}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
