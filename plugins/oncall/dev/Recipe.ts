import { Via } from '@callboard/backstage-plugin-oncall-common';
import { DemoSchedule } from './DemoSchedule';
import { layer, level } from './documents';
import { AMARA, FARID, JONAS, MEI } from './people';

/** What one component of the demo shows: the schedules mapped to it. */
export interface Recipe {
  schedules: (Omit<DemoSchedule, 'entityRefs' | 'overrides'> &
    Partial<Pick<DemoSchedule, 'overrides'>>)[];
  /** How it came to them; by its own annotation where it is left out. */
  via?: Via;
}

/** Who takes turns in most recipes. */
export const TEAM_WEEK = [MEI, FARID, JONAS, AMARA];
/** Their order one level further. */
export const NEXT_WEEK = [FARID, JONAS, AMARA, MEI];

/** A team that takes weekly turns on two levels. */
export const twoLevels = () => [
  level('primary', [layer('week', TEAM_WEEK)], 300),
  level('secondary', [layer('week after', NEXT_WEEK)], 900),
];
