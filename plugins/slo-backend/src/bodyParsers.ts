import { createBodyParsers } from '@callboard/backstage-plugin-callboard-node';

/** Reads the bodies that are sent to this plugin. */
export const bodyParsers = createBodyParsers({
  // 10,000 samples of about 400 bytes, and some air.
  json: { maxBytes: 5 * 1024 * 1024 },
  // Far more than any OpenSLO file, and little enough to parse.
  text: {
    types: ['application/yaml', 'text/yaml', 'text/plain'],
    maxBytes: 1024 * 1024,
  },
});
