import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findProgram,
  PLAIN_ANSWERS,
  renderTemplate,
  RenderedTemplate,
  runProgram,
  skip,
} from '../index';

jest.setTimeout(60_000);

const MIGRATIONS = 'src/main/resources/db/migration';

/** What the generated repository's own check says once a migration was added. */
describe('check-migrations.sh of kotlin-service', () => {
  let rendered: RenderedTemplate;
  beforeAll(async () => {
    rendered = await renderTemplate('kotlin-service', PLAIN_ANSWERS);
  });

  /** How it ends; undefined where there is no bash. */
  async function check(migrations: Record<string, string>) {
    const bash = findProgram('bash');
    if (!bash) {
      skip('bash', 'apt-get install bash');
      return undefined;
    }
    const paths = Object.entries(migrations).map(([file, sql]) => {
      const path = join(rendered.path, MIGRATIONS, file);
      writeFileSync(path, sql);
      return path;
    });
    const { code } = await runProgram(bash, [
      join(rendered.path, 'scripts/check-migrations.sh'),
    ]);
    paths.forEach(path => rmSync(path));
    return code;
  }

  it('takes what the template brings', async () => {
    expect((await check({})) ?? 0).toBe(0);
  });

  it.each([
    ['V3__expand_note.sql', 'ALTER TABLE payments ADD COLUMN note VARCHAR(9);'],
    ['V3__contract_note.sql', 'ALTER TABLE payments DROP COLUMN note;'],
    ['V3__expand_note.sql', '-- Does not drop anything.\nSELECT 1;'],
  ])('takes %s: %s', async (file, sql) => {
    expect((await check({ [file]: sql })) ?? 0).toBe(0);
  });

  it.each([
    ['V3__expand_note.sql', 'ALTER TABLE payments DROP COLUMN note;'],
    ['V3__migrate_note.sql', 'alter table payments rename column a to b;'],
    ['V3__note.sql', 'SELECT 1;'],
    ['V2__expand_again.sql', 'SELECT 1;'],
    ['note.sql', 'SELECT 1;'],
  ])('refuses %s: %s', async (file, sql) => {
    expect((await check({ [file]: sql })) ?? 1).toBe(1);
  });
});
