import { Crew, joinCrews } from '../Crew';
import { Track, zip } from '../tracks';

/** A layer with what it hides: those of lower priority, while it has somebody. */
export interface StackedLayer {
  priority?: number;
  track: Track<Crew>;
}

/** The union of layers, as far as none of a higher priority hides them; 0 is the priority of one without. */
export function stack(layers: readonly StackedLayer[]): Track<Crew> {
  const priorities = layers.map(({ priority = 0 }) => priority);
  return [...new Set(priorities)]
    .sort((a, b) => b - a)
    .map(priority =>
      layers
        .filter((_, index) => priorities[index] === priority)
        .map(({ track }) => track)
        .reduce(unite),
    )
    .reduce(hide, []);
}

function unite(a: Track<Crew>, b: Track<Crew>): Track<Crew> {
  return zip(a, b, join);
}

function hide(upper: Track<Crew>, lower: Track<Crew>): Track<Crew> {
  if (upper.length === 0) {
    return lower;
  }
  return zip(upper, lower, (above, below) =>
    above && above.users.length > 0 ? above : join(above, below),
  );
}

function join(a: Crew | undefined, b: Crew | undefined): Crew | undefined {
  return a && b ? joinCrews([a, b]) : a ?? b;
}
