import { FileVersion, sha256 } from '../../files/FileVersion';
import { LockedFile } from '../../lock/ScaffoldLock';
import { mergeText } from './mergeText';

/** What is known of one path. */
export interface FileSides {
  /** What stands in the repository. */
  mine?: FileVersion;
  /** What the lock says the template made. */
  locked?: LockedFile;
  /** What the recorded version of the template makes of the recorded answers today. */
  base?: FileVersion;
  /** What the newer version makes. */
  theirs?: FileVersion;
  /** Whether `base` serves although it is not what was recorded: the rest of it came from outside the template. */
  isBaseNearEnough?: boolean;
}

/** Why a file of the repository stays as it is although the template has another idea. */
export type KeptReason = 'deleted' | 'dropped' | 'own' | 'same-template';

/** Why the two sides of a file could not be brought together. */
export type ConflictReason =
  | 'both-changed'
  | 'both-added'
  | 'unknown-base'
  | 'binary';

/** What becomes of one path. */
export interface FileOutcome {
  /** What stands there afterwards; undefined for no file. */
  result?: FileVersion;
  kept?: KeptReason;
  conflict?: ConflictReason;
}

/**
 * Decides about one path. Nothing of what a person wrote is lost: it stays, or stands in a conflict.
 *
 * @param label - what the template's side is called in conflicts
 */
export function mergeFile(sides: FileSides, label: string): FileOutcome {
  const { mine, theirs, locked } = sides;
  if (!theirs) return withoutTheirs(sides);
  if (!mine) return withoutMine(sides, theirs);
  if (mine.content.equals(theirs.content)) return settled(sides, mine.content);
  if (!locked) {
    return sides.base
      ? keptUnless(isSameContent(sides.base, theirs), mine, 'own')
      : marked(
          { ...sides, base: undefined },
          mine,
          theirs,
          label,
          'both-added',
        );
  }
  if (isAsLocked(theirs, locked)) return settled(sides, mine.content);
  if (sides.isBaseNearEnough && sides.base) {
    return marked(sides, mine, theirs, label, 'both-changed');
  }
  if (isAsLocked(mine, locked)) return settled(sides, theirs.content);
  if (sides.base && isAsLocked(sides.base, locked)) {
    return marked(sides, mine, theirs, label, 'both-changed');
  }
  return sides.base && isSameContent(sides.base, theirs)
    ? { result: mine, kept: 'same-template' }
    : marked(
        { ...sides, base: undefined },
        mine,
        theirs,
        label,
        'unknown-base',
      );
}

function withoutTheirs({ mine, locked }: FileSides): FileOutcome {
  if (!mine || !locked) return { result: mine };
  const isEdited =
    !isAsLocked(mine, locked) || mine.executable !== locked.executable;
  return isEdited ? { result: mine, kept: 'dropped' } : {};
}

function withoutMine(
  { locked, base }: FileSides,
  theirs: FileVersion,
): FileOutcome {
  const isSame =
    (locked && isAsLocked(theirs, locked)) ||
    (base && isSameContent(base, theirs));
  if (locked) return keptUnless(isSame, undefined, 'deleted');
  return base ? keptUnless(isSame, undefined, 'own') : { result: theirs };
}

function keptUnless(
  isSame: boolean | undefined,
  mine: FileVersion | undefined,
  reason: KeptReason,
): FileOutcome {
  return isSame ? { result: mine } : { result: mine, kept: reason };
}

function marked(
  sides: FileSides,
  mine: FileVersion,
  theirs: FileVersion,
  label: string,
  conflict: ConflictReason,
): FileOutcome {
  const merged = mergeText(
    mine.content,
    sides.base?.content,
    theirs.content,
    label,
  );
  if (!merged) return { result: mine, conflict: 'binary' };
  const outcome = settled(sides, merged.content);
  return merged.conflicts > 0 ? { ...outcome, conflict } : outcome;
}

/**
 * Whether the newer version of a template has a file executable. A rendering may not know: what it does not change between
 * two versions stays as it was recorded.
 */
export function templateMode(
  theirs: FileVersion,
  locked: LockedFile | undefined,
  base: FileVersion | undefined,
): boolean {
  const isKnown = base
    ? base.executable !== theirs.executable
    : theirs.executable;
  return isKnown || !locked ? theirs.executable : locked.executable;
}

/** A content with its mode: the template's, unless a person changed it. */
function settled(
  { mine, locked, base, theirs }: FileSides,
  content: Buffer,
): FileOutcome {
  const isEdited =
    mine && locked ? mine.executable !== locked.executable : mine !== undefined;
  const executable =
    mine && (isEdited || !theirs)
      ? mine.executable
      : Boolean(theirs && templateMode(theirs, locked, base));
  return { result: { content, executable } };
}

function isAsLocked(file: FileVersion, locked: LockedFile): boolean {
  return sha256(file.content) === locked.sha256;
}

function isSameContent(one: FileVersion, other: FileVersion): boolean {
  return one.content.equals(other.content);
}
