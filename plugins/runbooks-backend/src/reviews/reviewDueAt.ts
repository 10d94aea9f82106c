const OTHER = 'other';
const DEFAULT_MS = 365 * 86_400_000;

/**
 * When a page is to be reviewed again that was found right.
 *
 * @param tier - of the entity on that day
 * @param intervalsMs - milliseconds by tier; `other` for those that are not in it
 */
export function reviewDueAt(
  at: Date,
  tier: string | null,
  intervalsMs: Readonly<Record<string, number>>,
): Date {
  const key = tier !== null && Object.hasOwn(intervalsMs, tier) ? tier : OTHER;
  return new Date(at.getTime() + (intervalsMs[key] ?? DEFAULT_MS));
}
