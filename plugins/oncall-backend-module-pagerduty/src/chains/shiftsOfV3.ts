import {
  ProviderFailure,
  ProviderShift,
} from '@callboard/backstage-plugin-oncall-node';
import { ScheduleV3 } from '../api/schedules';

const KINDS: Record<string, 'rotation' | 'override'> = {
  schedule_rotation: 'rotation',
  custom_shift: 'override',
  schedule_rotation_override: 'override',
  custom_shift_override: 'override',
};

/** The final schedule of shifts. `empty_member` is nobody by intention: no shift. */
export function shiftsOfV3({ final_schedule }: ScheduleV3): ProviderShift[] {
  return final_schedule.computed_shift_assignments.flatMap(
    ({ member, start_time, end_time, source }): ProviderShift[] => {
      if (member.type === 'empty_member') return [];
      if (!member.user_id) {
        throw new ProviderFailure(
          'unexpected-answer',
          'A shift of the schedule does not say whose it is',
        );
      }
      return [
        {
          start: start_time,
          end: end_time,
          users: [member.user_id],
          reason: {
            kind: KINDS[source.type ?? ''] ?? 'provider',
            ...(source.type === 'custom_shift' && { note: 'custom shift' }),
          },
        },
      ];
    },
  );
}
