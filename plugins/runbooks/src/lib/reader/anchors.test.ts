import { findAnchor, headingId, sectionLink } from './anchors';

it('finds headings, then names in HTML, and is lenient about case', () => {
  const page = document.createElement('div');
  page.innerHTML = `
    <h2 id="${headingId('meaning')}">a</h2>
    <h2 id="${headingId('Meaning')}">b</h2>
    <a name="user-content-old">c</a>
    <p id="root">d</p>`;
  const textOf = (anchor: string) => findAnchor(page, anchor)?.textContent;
  expect(textOf('meaning')).toBe('a');
  expect(textOf('Meaning')).toBe('b');
  expect(textOf('MEANING')).toBe('a');
  expect(textOf('old')).toBe('c');
  expect(textOf('root')).toBeUndefined();
  expect(textOf('"]')).toBeUndefined();
});

it('a section has an address, whatever stood in it before', () => {
  expect(sectionLink('https://portal.example/x?runbook=p#old', 'Störung')).toBe(
    'https://portal.example/x?runbook=p#St%C3%B6rung',
  );
});
