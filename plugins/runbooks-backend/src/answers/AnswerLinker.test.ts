import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import { Seed, seed } from '../__testUtils__/seed';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { AnswerRow } from '../database/rows';
import { AnswerLinker } from './AnswerLinker';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const X = 'component:default/x';
const Y = 'component:default/y';

const content = (digest: string, headings: string[], alerts?: string[]) => ({
  digest,
  reading: JSON.stringify({
    sections: headings.map(title => ({
      level: 2,
      title,
      anchor: title.toLocaleLowerCase('en-US').replaceAll(' ', '-'),
      text: '',
    })),
    anchors: [],
    links: [],
    items: [],
    ...(alerts && { frontMatter: { alerts } }),
  }),
});

async function answers(knex: Knex): Promise<string[]> {
  const rows: AnswerRow[] = await knex('runbooks_answers');
  return rows
    .map(
      ({ entity_ref, alert_name, page_id, via, anchor }) =>
        `${
          entity_ref.split('/')[1]
        } ${alert_name} ${page_id} ${via} #${anchor}`,
    )
    .sort();
}

describe.each(databases.eachSupportedId())('AnswerLinker on %p', id => {
  const start = async (rows: Seed) => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    await seed(knex, rows);
    return { knex, linker: AnswerLinker.create({ knex }) };
  };

  it('finds answers by rule, front matter and heading, for every entity of a page', async () => {
    const { knex, linker } = await start({
      entities: [{ ref: Y, alert_names: '["Claimed"]' }],
      pages: [
        { id: 'a', content_digest: 'da' },
        { id: 'b', content_digest: 'db' },
        { id: 'c', content_digest: null },
      ],
      contents: [
        content('da', ['Meaning', 'Down', 'Claimed', 'Told'], ['Stated']),
        content('db', ['Disk is full']),
      ],
      uses: [
        { page_id: 'a', entity_ref: X },
        { page_id: 'a', entity_ref: Y },
        { page_id: 'b', entity_ref: X },
        { page_id: 'c', entity_ref: X },
      ],
      alerts: [
        { entity_ref: X, name: 'Down', page_id: 'c', anchor: 'fix' },
        { entity_ref: X, name: 'Slow', page_id: null, via: 'alert-policy' },
        { entity_ref: X, name: 'DiskIsFull', page_id: null },
      ],
      firing: [{ name: 'Told', entityRefs: [Y] }],
    });
    expect(await linker.link()).toEqual([X, Y]);
    expect(await answers(knex)).toEqual([
      'x DiskIsFull b heading #disk-is-full',
      'x Down a heading #down',
      'x Down c alert-rule #fix',
      'x Stated a front-matter #',
      'y Claimed a heading #claimed',
      'y Stated a front-matter #',
      'y Told a heading #told',
    ]);
    expect(await linker.link()).toEqual([]);
  });

  it('follows what changed', async () => {
    const { knex, linker } = await start({
      pages: [{ id: 'a', content_digest: 'd1' }],
      contents: [content('d1', [], ['First']), content('d2', [], ['Second'])],
      uses: [
        { page_id: 'a', entity_ref: X },
        { page_id: 'a', entity_ref: Y },
      ],
    });
    await linker.link();
    await knex('runbooks_pages').update({ content_digest: 'd2' });
    expect(await linker.link()).toEqual([X, Y]);
    await knex('runbooks_uses').where({ entity_ref: Y }).delete();
    expect(await linker.link()).toEqual([Y]);
    expect(await answers(knex)).toEqual(['x Second a front-matter #']);
  });

  it('may be asked by several at once', async () => {
    const { knex, linker } = await start({
      alerts: Array.from({ length: 200 }, (_, index) => ({
        entity_ref: X,
        name: `Alert${index}`,
        page_id: 'a',
      })),
    });
    const other = AnswerLinker.create({ knex });
    await Promise.all([linker.link(), other.link(), linker.link()]);
    expect(await answers(knex)).toHaveLength(200);
  });

  it('loses nothing to a name that is longer than any', async () => {
    const long = 'x'.repeat(300);
    const { knex, linker } = await start({
      pages: [{ id: 'a', content_digest: 'd' }],
      contents: [content('d', [], [long, 'Short'])],
      uses: [{ page_id: 'a', entity_ref: X }],
    });
    await linker.link();
    expect(await answers(knex)).toEqual(['x Short a front-matter #']);
  });
});
