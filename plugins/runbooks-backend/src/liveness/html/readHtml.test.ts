import { readHtml } from './readHtml';

const sectionsOf = (html: string) =>
  readHtml(html).sections.map(
    ({ level, title, anchor, text }) =>
      [level, title, anchor, text] as [number, string, string, string],
  );

describe('readHtml', () => {
  it('reads sections, anchors and links', () => {
    const reading = readHtml(`<!doctype html>
      <html><head><title>Checkout down – Wiki</title><style>h1{}</style>
      <script>document.write('<h2>Not there</h2>')</script></head>
      <body id="top"><nav><a href="/">Home</a><h2>Menu</h2></nav>
      <p>Read <b>this</b> first.</p>
      <h1 id="checkout-down">Checkout&nbsp;down</h1>
      <p>Nobody<br>can pay.</p>
      <h2><a name="impact"></a>Impact</h2><ul><li>Money</li><li>Trust</li></ul>
      <a href="#impact">up</a><a href="#/route"></a> <a href="/graph?x=1&amp;y=2">graph</a>
      <noscript>Enable JavaScript</noscript>
      </body></html>`);
    expect(reading).toEqual({
      title: 'Checkout down',
      documentTitle: 'Checkout down – Wiki',
      sections: [
        { level: 0, title: '', anchor: '', text: 'Read this first.' },
        {
          level: 1,
          title: 'Checkout down',
          anchor: 'checkout-down',
          text: 'Nobody\ncan pay.',
        },
        {
          level: 2,
          title: 'Impact',
          anchor: 'impact',
          text: 'Money\nTrust\nup graph',
        },
      ],
      anchors: ['top', 'checkout-down', 'impact'],
      links: [{ href: '#impact' }, { href: '/graph?x=1&y=2' }],
      hasPasswordField: false,
    });
  });

  it.each<[string, string, string]>([
    ['its own id', '<h2 id="a">T</h2>', 'a'],
    ['its own id before one within', '<h2 id="a"><i id="b"></i>T</h2>', 'a'],
    ['an anchor within', '<h2><a name="a">T</a></h2>', 'a'],
    ['an anchor before', '<p>x</p><a id="a"></a>\n<h2>T</h2>', 'a'],
    ['the section around', '<section id="a"><h2>T</h2>', 'a'],
    ['nothing that belongs to a text', '<p id="a">x</p><h2>T</h2>', ''],
    ['nothing of the heading before', '<h1 id="a">S</h1><h2>T</h2>', ''],
  ])('names a heading by %s', (_, html, anchor) => {
    expect(sectionsOf(html).at(-1)).toEqual([2, 'T', anchor, '']);
  });

  it.each([
    '<h2>Impact<a class="headerlink" href="#impact">¶</a></h2>',
    '<h2>Impact <a href="#impact">#</a></h2>',
    '<h2><a href="#impact">\u200b</a>Impact</h2>',
    '<h2><a href="#impact">Impact</a></h2>',
    '<h2><a href="#impact"><svg><title>Link</title></svg></a>Impact</h2>',
  ])('leaves the sign for linking out of a heading: %s', html => {
    expect(sectionsOf(html)).toEqual([[2, 'Impact', '', '']]);
  });

  it('reads only the main part where there is one', () => {
    const html = `<div>Sidebar <h2>Pages</h2></div>
      <main><h1>Ledger</h1><p>Text</p></main><footer>Contact</footer>`;
    expect(sectionsOf(html)).toEqual([[1, 'Ledger', '', 'Text']]);
  });

  it('finds nothing on a page that a script draws', () => {
    const reading = readHtml(
      '<title>App</title><div id="root"></div><noscript>You need JavaScript</noscript><script src="a.js"></script>',
    );
    expect(reading).toMatchObject({ title: 'App', sections: [] });
  });

  it('sees a field for a password', () => {
    expect(readHtml('<input TYPE="Password">').hasPasswordField).toBe(true);
    expect(readHtml('<input type=text>').hasPasswordField).toBe(false);
  });

  it.each([
    ['', []],
    ['<', [[0, '', '', '<']]],
    ['<h1>never closed', [[1, 'never closed', '', '']]],
    ['</nav></main></h1>text', [[0, '', '', 'text']]],
    ['<nav>never closed <h1>A</h1>', []],
    ['<script>never closed <h1>A</h1>', []],
    [
      '<h1>one<h2>two</h1>three',
      [
        [1, 'one', '', ''],
        [2, 'two', '', 'three'],
      ],
    ],
    ['<title>a</title><svg><title>b</title></svg>', []],
    ['&lt;script&gt; &notanentity; &#0;', expect.anything()],
  ])('makes the best of %s', (html, expected) => {
    expect(sectionsOf(html)).toEqual(expected);
  });

  it('does not lose its time in a page that nests without end', () => {
    const html = `<h1>Deep</h1>${'<div>'.repeat(200_000)}`;
    const began = performance.now();
    expect(sectionsOf(html)).toEqual([[1, 'Deep', '', '']]);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('does not take what is closed for what is nested', () => {
    const html = `${'<p><br><input><b>x</b>'.repeat(1000)}<h1>End</h1>`;
    expect(sectionsOf(html).at(-1)).toEqual([1, 'End', '', '']);
  });
});
