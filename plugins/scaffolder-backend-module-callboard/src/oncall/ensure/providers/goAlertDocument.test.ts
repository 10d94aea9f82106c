import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { GOALERT_DOCUMENT } from './goAlertDocument';

describe('GOALERT_DOCUMENT', () => {
  it('is published in the README, byte by byte', () => {
    const readme = readFileSync(
      resolvePackagePath(
        '@callboard/backstage-plugin-scaffolder-backend-module-callboard',
        'README.md',
      ),
      'utf8',
    );
    expect(readme).toContain(`\`\`\`graphql\n${GOALERT_DOCUMENT}\n\`\`\`\n`);
  });
});
