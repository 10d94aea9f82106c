import { parseOpenSlo } from '@callboard/backstage-plugin-slo-common';
import { eachFile } from './eachFile';
import { Tool } from './ToolResult';

/** Documents of OpenSLO, by our own parser, which is as strict as OpenSLO's: warnings count, too. */
export const openSlo: Tool = folder =>
  eachFile('openslo', folder, 'slos/*.yaml', text =>
    parseOpenSlo(text).issues.map(
      ({ path, severity, message }) => `${severity} at ${path}: ${message}`,
    ),
  );
