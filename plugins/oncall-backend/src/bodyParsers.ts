import { createBodyParsers } from '@callboard/backstage-plugin-callboard-node';

/** Reads the bodies that are sent to this plugin. */
export const bodyParsers = createBodyParsers({
  // 10,000 entity refs, or as many incidents as anybody sends at once, and some air.
  json: { maxBytes: 5 * 1024 * 1024 },
  // A schedule of 256 Ki characters, all of them long; what reads it says so where it is more.
  text: {
    types: ['application/yaml', 'text/yaml', 'text/plain'],
    maxBytes: 1024 * 1024,
  },
});
