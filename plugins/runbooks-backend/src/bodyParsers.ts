import { createBodyParsers } from '@callboard/backstage-plugin-callboard-node';

/** Reads the bodies that are sent to this plugin. */
export const bodyParsers = createBodyParsers({
  // 10,000 entity refs, or as many alerts as Alertmanager sends in its largest group, and some air.
  json: { maxBytes: 5 * 1024 * 1024 },
});
