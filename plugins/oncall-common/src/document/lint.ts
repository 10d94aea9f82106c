import { DocumentProblem } from '@callboard/backstage-plugin-callboard-common';
import { readInstant, Zone } from '../calculus/zone';
import { OnCallScheduleDocument } from './types';

type Finding = Pick<DocumentProblem, 'path' | 'code' | 'message'>;

/** What a document without an error hardly means. */
export function lintOnCallSchedule(
  document: OnCallScheduleDocument,
  zone: Zone,
): DocumentProblem[] {
  return [
    ...lintLevels(document),
    ...lintOverlaps(document, 'overrides', zone),
    ...lintOverlaps(document, 'temporary', zone),
    ...lintEffects(document),
  ].map(finding => ({ document: 0, severity: 'lint', ...finding }));
}

function lintLevels({ levels }: OnCallScheduleDocument): Finding[] {
  return levels.flatMap(({ delaySeconds, layers }, index) => {
    const path = `spec.levels[${index}]`;
    const waits = delaySeconds > 0 || index === levels.length - 1;
    return [
      ...(waits
        ? []
        : [
            {
              path: `${path}.delay`,
              code: 'no-delay',
              message:
                'expected time to answer before the next level is asked, found none',
            },
          ]),
      ...layers.flatMap(({ rotation }, at) =>
        rotation?.participants.every(participant => participant === null)
          ? [
              {
                path: `${path}.layers[${at}].rotation.participants`,
                code: 'nobody',
                message: 'expected somebody to take turns, found none only',
              },
            ]
          : [],
      ),
    ];
  });
}

/** Overlaps are legal, and the later one holds; each is told once, on the later one. */
function lintOverlaps(
  document: OnCallScheduleDocument,
  kind: 'overrides' | 'temporary',
  zone: Zone,
): Finding[] {
  const spans = document[kind].map(({ start, end, level }) => ({
    start: readInstant(start, zone, 'start') ?? 0,
    end: readInstant(end, zone, 'end') ?? 0,
    level,
  }));
  return spans.flatMap((span, index) => {
    const other = spans.findIndex(
      (earlier, at) =>
        at < index &&
        earlier.start < span.end &&
        span.start < earlier.end &&
        (earlier.level ?? span.level) === (span.level ?? earlier.level),
    );
    return other < 0
      ? []
      : [
          {
            path: `spec.${kind}[${index}]`,
            code: `overlapping-${kind}`,
            message: `expected a span of its own, found one that overlaps spec.${kind}[${other}]`,
          },
        ];
  });
}

function lintEffects({ overrides }: OnCallScheduleDocument): Finding[] {
  return overrides.flatMap(({ remove, add }, index) =>
    remove === add
      ? [
          {
            path: `spec.overrides[${index}].add`,
            code: 'no-effect',
            message: `expected somebody else to come, found ${add} again`,
          },
        ]
      : [],
  );
}
