import { ProviderShift } from '@callboard/backstage-plugin-oncall-node';
import { Responder } from '../timeline/model';

/** Who is notified by something: a schedule, a rule, a whole team. */
export interface Notified {
  shifts: ProviderShift[];
  /** Everybody in the shifts. */
  responders: Responder[];
  /** What was odd, for people. */
  warnings: string[];
}

/** Nobody, and why. */
export const nobody = (...warnings: string[]): Notified => ({
  shifts: [],
  responders: [],
  warnings,
});

/** People who are notified at any time. */
export function always(responders: Responder[], note: string): Notified {
  return {
    shifts: responders.map(({ id }) => ({
      start: null,
      end: null,
      users: [id],
      reason: { kind: 'provider', note },
    })),
    responders,
    warnings: [],
  };
}

/** All of them together. */
export function together(all: Notified[]): Notified {
  return {
    shifts: all.flatMap(({ shifts }) => shifts),
    responders: all.flatMap(({ responders }) => responders),
    warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
  };
}
