import { ShiftReason } from '../types';

/**
 * Why somebody is on call, in one line: `rotation`, `override by user:default/mei.tanaka: swapped`, `temporary`,
 * `calendar: Support week`, `forwarded: from user:default/li`.
 * @public
 */
export function describeReason({ kind, by, note }: ShiftReason): string {
  const who = by === undefined ? kind : `${kind} by ${by}`;
  return note ? `${who}: ${note}` : who;
}
