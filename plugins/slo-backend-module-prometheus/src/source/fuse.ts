import {
  expressionCandidates,
  FusionCandidate,
  selectorCandidates,
} from '../promql/fusion';
import { escapeRegex } from '../promql/strings';
import { Want } from './want';

/** Readings that differ in the value of one label only. */
export interface FusedGroup<W extends Want> {
  label: string;
  shape: string;
  /** At least two. */
  members: Map<string, W>;
}

/** What can be read together, and what must be read alone. */
export interface Fused<W extends Want> {
  groups: Array<FusedGroup<W>>;
  singles: W[];
}

/** How much may go into one request. */
export interface ChunkLimits {
  values: number;
  /** Characters of the regular expression. */
  characters: number;
}

/**
 * Joins readings that differ in the value of one equality matcher only, on one server, for the same buckets. Where a
 * reading could go into several groups, it goes into the largest.
 */
export function fuse<W extends Want>(wants: W[]): Fused<W> {
  const byShape = new Map<string, FusedGroup<W>>();
  for (const want of wants) {
    for (const { label, shape, value } of candidatesOf(want)) {
      const key = JSON.stringify([scopeOf(want), label, shape]);
      const group = byShape.get(key) ?? { label, shape, members: new Map() };
      byShape.set(key, group);
      group.members.set(value, want);
    }
  }
  const taken = new Set<W>();
  const groups: Array<FusedGroup<W>> = [];
  const largestFirst = [...byShape.values()].sort(
    (a, b) => b.members.size - a.members.size,
  );
  for (const { label, shape, members } of largestFirst) {
    const left = new Map([...members].filter(([, want]) => !taken.has(want)));
    if (left.size < 2) continue;
    for (const want of left.values()) taken.add(want);
    groups.push({ label, shape, members: left });
  }
  return { groups, singles: wants.filter(want => !taken.has(want)) };
}

function candidatesOf(want: Want): FusionCandidate[] {
  return want.kind === 'counter'
    ? selectorCandidates(want.selector)
    : expressionCandidates(want.text, want.expr);
}

function scopeOf(want: Want): string {
  const { from, to, width } = want.grid;
  const how = want.kind === 'counter' ? want.watched : want.step;
  return [want.instance.id, from, to, width, want.kind, how].join(' ');
}

/** Cuts the values of a group into requests. */
export function chunksOf(values: string[], limits: ChunkLimits): string[][] {
  const chunks: string[][] = [];
  let characters = 0;
  for (const value of [...values].sort()) {
    const length = escapeRegex(value).length + 1;
    const last = chunks.at(-1);
    if (
      last &&
      last.length < limits.values &&
      characters + length <= limits.characters
    ) {
      last.push(value);
      characters += length;
    } else {
      chunks.push([value]);
      characters = length;
    }
  }
  return chunks;
}
