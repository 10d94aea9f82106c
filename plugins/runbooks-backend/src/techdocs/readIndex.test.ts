import { readIndex } from './readIndex';

const BUILT = new Date('2026-02-01T00:00:00.000Z');

const entry = (location: string, title: string, text = '') => ({
  location,
  title,
  text,
});

function page(location: string, entries: ReturnType<typeof entry>[]) {
  const found = readIndex(entries, BUILT).get(location);
  if (!found) {
    throw new Error(`There is no page ${location}`);
  }
  return found;
}

describe('readIndex', () => {
  it('reads the index of MkDocs, which has the text of a page twice', () => {
    const content = page('runbooks/disk/', [
      entry('', 'Home', 'Welcome'),
      entry(
        'runbooks/disk/',
        'Disk full',
        'Disk full Meaning No room. Impact Bad.',
      ),
      entry('runbooks/disk/#disk-full', 'Disk full', ''),
      entry('runbooks/disk/#meaning', 'Meaning', 'No room.'),
      entry('runbooks/disk/#impact', 'Impact', 'Bad.'),
    ]);
    expect(content.changedAt).toEqual(BUILT);
    expect(content.markdown).toBeNull();
    expect(content.reading).toEqual({
      title: 'Disk full',
      sections: [
        { level: 1, title: 'Disk full', anchor: 'disk-full', text: '' },
        { level: 2, title: 'Meaning', anchor: 'meaning', text: 'No room.' },
        { level: 2, title: 'Impact', anchor: 'impact', text: 'Bad.' },
      ],
      anchors: ['disk-full', 'meaning', 'impact'],
      links: [],
      items: [],
    });
  });

  it('reads that of Material, which has markup and no text twice', () => {
    const { reading } = page('runbooks/disk/', [
      entry(
        'runbooks/disk/',
        'Disk &amp; room',
        '<p>Read <b>this</b> first.</p>',
      ),
      entry(
        'runbooks/disk/#meaning',
        'Meaning',
        '<p>No&nbsp;room &lt; 1 %.</p>',
      ),
    ]);
    expect(reading.title).toBe('Disk & room');
    expect(reading.sections).toEqual([
      { level: 0, title: '', anchor: '', text: 'Read this first.' },
      { level: 2, title: 'Meaning', anchor: 'meaning', text: 'No room < 1 %.' },
    ]);
  });

  it('has the same digest for the same words only', () => {
    const digest = (text: string) =>
      page('a/', [entry('a/', 'A'), entry('a/#b', 'B', text)]).digest;
    expect(digest('x')).toBe(digest('x'));
    expect(digest('x')).not.toBe(digest('y'));
  });
});
