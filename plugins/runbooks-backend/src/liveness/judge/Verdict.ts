import { LivenessState } from '@callboard/backstage-plugin-runbooks-common';

/** What a check says about whether a page is there. Texts hold no query strings and no credentials. */
export interface Verdict {
  state: LivenessState;
  /** Kebab-case, as `Liveness.code` of the API. */
  code: string;
  /** For people. */
  reason: string;
  /** HTTP status, where there was an answer. */
  status?: number;
  /** Where redirects ended, if there were any. */
  finalUrl?: string;
  /** Whether it is worth while to ask again soon: nobody answered, or with a problem that passes. */
  isPassing: boolean;
  /** How long the host asks to be left alone. */
  retryAfterSeconds?: number;
}
