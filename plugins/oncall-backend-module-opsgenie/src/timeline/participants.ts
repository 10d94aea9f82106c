import { Participant, Responder } from './model';

/** Deeper than anybody nests; a server that nests for ever ends here. */
const MAX_DEPTH = 10;

const minutesOf = ({ escalationTime }: Participant) => escalationTime ?? 0;

/** People in a participant: itself, or those inside of a team; of an escalation those that it reaches first. */
export function peopleIn(
  participant: Participant,
  depth = MAX_DEPTH,
): Responder[] {
  if (participant.type === 'user') return [participant];
  const inside = participant.onCallParticipants ?? [];
  const first = Math.min(...inside.map(minutesOf));
  return depth > 0
    ? inside
        .filter(one => minutesOf(one) === first)
        .flatMap(one => peopleIn(one, depth - 1))
    : [];
}

/** Finds a participant by its id, however deep. */
export function findParticipant(
  participants: Participant[],
  id: string,
  depth = MAX_DEPTH,
): Participant | undefined {
  const found = participants.find(participant => participant.id === id);
  if (found || depth === 0) return found;
  return participants
    .map(({ onCallParticipants = [] }) =>
      findParticipant(onCallParticipants, id, depth - 1),
    )
    .find(Boolean);
}
