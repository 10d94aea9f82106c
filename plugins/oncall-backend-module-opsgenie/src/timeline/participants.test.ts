import { Participant } from './model';
import { findParticipant, peopleIn } from './participants';

const user = (id: string, more: Partial<Participant> = {}): Participant => ({
  id,
  type: 'user',
  ...more,
});

describe('participants', () => {
  it('of a team are everybody in it, however nested', () => {
    const team: Participant = {
      id: 'T1',
      type: 'team',
      onCallParticipants: [
        user('ada'),
        { id: 'T2', type: 'team', onCallParticipants: [user('bo')] },
      ],
    };
    expect(peopleIn(team).map(({ id }) => id)).toEqual(['ada', 'bo']);
    expect(findParticipant([team], 'bo')).toMatchObject({ id: 'bo' });
    expect(findParticipant([team], 'cy')).toBeUndefined();
  });

  it('of an escalation are those it reaches first', () => {
    const escalation: Participant = {
      id: 'E1',
      type: 'escalation',
      onCallParticipants: [
        user('late', { escalationTime: 10 }),
        user('ada', { escalationTime: 0 }),
        user('bo', { escalationTime: 0 }),
      ],
    };
    expect(peopleIn(escalation).map(({ id }) => id)).toEqual(['ada', 'bo']);
  });

  it('have an end', () => {
    const circle: Participant = { id: 'T1', type: 'team' };
    circle.onCallParticipants = [circle];
    expect(peopleIn(circle)).toEqual([]);
    expect(findParticipant([circle], 'x')).toBeUndefined();
  });
});
