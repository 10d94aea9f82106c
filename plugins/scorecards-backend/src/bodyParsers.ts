import { createBodyParsers } from '@callboard/backstage-plugin-callboard-node';

/** Reads the bodies that are sent to this plugin. */
export const bodyParsers = createBodyParsers({
  // 10,000 entity refs or pushed facts, and some air.
  json: { maxBytes: 10 * 1024 * 1024 },
  // A scorecard with as many checks as one may have.
  text: { types: ['application/yaml'], maxBytes: 1024 * 1024 },
});
