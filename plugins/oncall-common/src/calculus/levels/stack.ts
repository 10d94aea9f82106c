import { Crew, joinCrews } from '../Crew';
import { append, Segment, sweep, Track } from '../tracks';

/** A layer with what it hides: those of lower priority, while it has somebody. */
export interface StackedLayer {
  priority?: number;
  track: Track<Crew>;
}

/** The union of layers, as far as none of a higher priority hides them; 0 is the priority of one without. */
export function stack(layers: readonly StackedLayer[]): Track<Crew> {
  const [only] = layers;
  if (only && layers.length === 1) {
    return only.track;
  }
  const segments = layers.flatMap(({ priority = 0, track }) =>
    track.map(({ start, end, value: crew }) => ({
      start,
      end,
      value: { priority, crew },
    })),
  );
  const stacked: Segment<Crew>[] = [];
  for (const { start, end, value } of sweep(segments)) {
    const crew = joinCrews(visible(value));
    if (crew) {
      append(stacked, start, end, crew);
    }
  }
  return stacked;
}

function visible(crews: readonly { priority: number; crew: Crew }[]): Crew[] {
  const top = Math.max(
    ...crews
      .filter(({ crew }) => crew.users.length > 0)
      .map(({ priority }) => priority),
  );
  return crews
    .filter(({ priority }) => priority >= top)
    .map(({ crew }) => crew);
}
