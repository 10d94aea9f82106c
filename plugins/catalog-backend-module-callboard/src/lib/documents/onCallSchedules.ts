import { Entity } from '@backstage/catalog-model';
import {
  OnCallScheduleDocument,
  readOnCallSchedule,
  RELATION_HAS_PARTICIPANT,
  RELATION_PARTICIPANT_OF,
} from '@callboard/backstage-plugin-oncall-common';
import { CallboardDocument, DocumentReference } from './CallboardDocument';
import { ownerReference } from './ownerReference';

const relation = {
  type: RELATION_HAS_PARTICIPANT,
  counterpart: RELATION_PARTICIPANT_OF,
};

const list = (refs: (string | null)[] = [], path: string) =>
  refs.map((ref, index) => ({ ref, path: `${path}[${index}]` }));

/** A schedule, its owner, and the users and groups in it. */
export function readSchedule(entity: Entity): CallboardDocument {
  const { document, issues } = readOnCallSchedule(entity);
  return {
    issues,
    references: [
      ...ownerReference(entity),
      ...(document ? people(document) : []),
    ],
  };
}

/** Whoever takes turns, comes or goes by an override, or stands in. */
function people(document: OnCallScheduleDocument): DocumentReference[] {
  const { levels, overrides, temporary } = document;
  const written = [
    ...levels.flatMap(({ layers }, level) =>
      layers.flatMap(({ rotation }, layer) =>
        list(
          rotation?.participants,
          `spec.levels[${level}].layers[${layer}].rotation.participants`,
        ),
      ),
    ),
    ...overrides.flatMap(({ remove, add }, index) => [
      { ref: remove, path: `spec.overrides[${index}].remove` },
      { ref: add, path: `spec.overrides[${index}].add` },
    ]),
    ...temporary.flatMap(({ shifts }, index) =>
      shifts.flatMap(({ users }, shift) =>
        list(users, `spec.temporary[${index}].shifts[${shift}].users`),
      ),
    ),
  ];
  return written.flatMap(({ ref, path }) =>
    ref ? [{ ref, path, relation }] : [],
  );
}
