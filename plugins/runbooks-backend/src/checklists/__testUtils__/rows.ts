import { Seed } from '../../__testUtils__/seed';

export const CHECKOUT = 'component:default/checkout';
export const LEDGER = 'component:default/ledger';
export const SECRET = 'component:default/secret';
export const ADA = 'user:default/ada';
export const BOB = 'user:default/bob';

const reading = (...items: object[]) =>
  JSON.stringify({ sections: [], anchors: [], links: [], items });

/**
 * Pages: `late` of three entities, `calm` of the ledger, `hidden` of the secret one alone, all in Markdown; `wiki` is
 * elsewhere, `unread` has never been read.
 */
export const rows: Seed = {
  entities: [
    { ref: CHECKOUT, tier: '1' },
    { ref: LEDGER, tier: '2' },
    { ref: SECRET },
  ],
  pages: [
    { id: 'late', kind: 'markdown', title: 'Late money' },
    { id: 'calm', kind: 'markdown' },
    { id: 'hidden', kind: 'markdown' },
    { id: 'wiki', content_digest: 'digest-wiki' },
    { id: 'unread', kind: 'markdown', content_digest: null },
  ],
  contents: [
    {
      digest: 'digest-late',
      markdown: '# Late money\n',
      reading: reading(
        { id: 'i1', text: 'Look at the queue', depth: 0, anchor: 'diagnosis' },
        { id: 'i2', text: 'Count the workers', depth: 1 },
        { id: 'i3', text: 'Restart them', depth: 0 },
      ),
    },
    { digest: 'digest-calm', reading: reading() },
    {
      digest: 'digest-hidden',
      reading: reading({ id: 'i1', text: 'Hush', depth: 0 }),
    },
    { digest: 'digest-wiki', markdown: null },
  ],
  uses: [
    { page_id: 'late', entity_ref: CHECKOUT },
    { page_id: 'late', entity_ref: LEDGER },
    { page_id: 'late', entity_ref: SECRET },
    { page_id: 'calm', entity_ref: LEDGER },
    { page_id: 'hidden', entity_ref: SECRET },
    { page_id: 'wiki', entity_ref: CHECKOUT },
    { page_id: 'unread', entity_ref: CHECKOUT },
  ],
};
