import { externalPage, markdownPage } from './pages';
import { Recipes } from './Recipe';

/**
 * What somebody may write into a page and must never get: everything here says `window.hostile = …` where it runs. None of
 * it may run, and none of it may be in the document, but for its words.
 */
export const NASTY = `# Pasted from anywhere

Everything here would set \`window.hostile\` if it ran.

## Meaning

<script>window.hostile = 'script';</script>
<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>
<img src="x" onerror="window.hostile = 'onerror'" alt="an image that is not there">
<img src="javascript:window.hostile='src'" alt="a script as an image">
<img src="data:text/html,<script>window.hostile='data image'</script>" alt="a page as an image">
<svg onload="window.hostile = 'svg'"><script>window.hostile = 'svg script';</script><a xlink:href="javascript:window.hostile='xlink'"><text>drawn</text></a></svg>
<math><a xlink:href="javascript:window.hostile='math'">formula</a></math>
<iframe src="https://evil.example" srcdoc="<script>parent.hostile = 'iframe';</script>"></iframe>
<object data="data:text/html,<script>parent.hostile = 'object';</script>"></object>
<embed src="javascript:window.hostile='embed'">
<link rel="stylesheet" href="https://evil.example/x.css">
<meta http-equiv="refresh" content="0;url=https://evil.example">
<base href="https://evil.example/">
<style>body { display: none; }</style>
<video src="x" onerror="window.hostile = 'video'"></video>
<details ontoggle="window.hostile = 'ontoggle'" open><summary>Details</summary>Open</details>
<div onmouseover="window.hostile = 'onmouseover'" style="position: fixed; inset: 0">A veil</div>
<a id="__proto__" name="location">A name that is taken</a>

### A heading with <img src="x" onerror="window.hostile = 'heading'"> in it

<form action="javascript:window.hostile = 'form'" method="post"><input name="password"><button formaction="javascript:window.hostile = 'formaction'">Send</button></form>

## Impact

- [A script](javascript:window.hostile='link')
- [Odd case](JaVaScRiPt:window.hostile='case')
- [An entity](&#106;avascript:window.hostile='entity')
- [A named entity](java&Tab;script:window.hostile='tab')
- [A line break](java&NewLine;script:window.hostile='newline')
- [A control character](&#1;javascript:window.hostile='control')
- [A page in an address](data:text/html;base64,PHNjcmlwdD5vcGVuZXIuaG9zdGlsZT0nZGF0YSc8L3NjcmlwdD4=)
- [VBScript](vbscript:window.hostile='vb')
- [A file](file:///etc/passwd)
- [A blob](blob:https://evil.example/1)
- [Another host that looks like a path](//evil.example/x)
- [Backslashes](\\\\\\\\evil.example\\\\x)
- [By reference][evil], [evil], [Evil again][EVIL]
- <javascript:window.hostile='autolink'>
- javascript:window.hostile='bare'
- ![An image](javascript:window.hostile='image')
- ![Drawn](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9IndpbmRvdy5ob3N0aWxlPSdzdmcgaW1hZ2UnIi8+)
- <a href="&#106;avascript:window.hostile='html entity'">In HTML, with an entity</a>
- <a href="java	script:window.hostile='html tab'">In HTML, with a tab</a>
- <a href=" javascript:window.hostile='html space'" onclick="window.hostile = 'onclick'">In HTML, with a space</a>
- <a href="https://evil.example" target="_top" rel="opener" ping="https://evil.example/ping">With an opener</a>
- [A harmless one](https://harmless.example/page)

[evil]: javascript:window.hostile='reference'
[Evil Again]: JAVASCRIPT:window.hostile='reference-case'

## Diagnosis

- [ ] A step <img src="x" onerror="window.hostile = 'step'" alt=""> with [a link](javascript:window.hostile='step')
- [ ] Another <script>window.hostile = 'step script';</script> step, [by reference][evil]

## Mitigation

\`\`\`html
<script>
  window.hostile = 'code';
</script>
\`\`\`

| A table | <img src="x" onerror="window.hostile = 'table'"> |
| --- | --- |
| [a cell](javascript:window.hostile='cell') | <b onclick="window.hostile='bold'">bold</b> |

> <script>window.hostile = 'quote';</script>
> A quotation.

A footnote.[^1]

[^1]: With <img src="x" onerror="window.hostile = 'footnote'"> in it.

The last line, to see that all of it was read.
`;

const STEPS = `- [ ] Look at shard {n} in the [dashboard](https://grafana.example/d/shards?var-shard={n}): is it behind?
- [ ] Drain it

\`\`\`sh
kubectl -n payments exec ledger-{n} -- ledger drain --shard {n} --wait
\`\`\`
`;

const WORDS =
  'The ledger keeps the books of one shard. It is behind when the queue of its shard is longer than what it writes in a minute, which is seen at once in the figures of the queue, and a little later in what customers say. ';

/** A page with a section per shard, of about so many bytes. */
export function hugePage(bytes: number): string {
  const sections: string[] = ['# Every shard of the ledger\n'];
  let length = 0;
  for (let n = 0; length < bytes; n++) {
    const section = `## Shard ${n}\n\n${WORDS.repeat(4)}\n\n${STEPS.replace(
      /\{n\}/g,
      String(n),
    )}\n`;
    sections.push(section);
    length += section.length;
  }
  return sections.join('\n');
}

/** A page without a single heading, of about so many bytes. */
export function unstructuredPage(bytes: number): string {
  const paragraph = `${WORDS.repeat(3)}\n\n`;
  return paragraph.repeat(Math.ceil(bytes / paragraph.length));
}

/** A page that refers to the rest of its repository, to itself and to elsewhere. */
const LINKED = `# Links of every kind

## Meaning

See [the diagnosis](#diagnosis), the [page beside it](other-page.md), the [one above](../README.md#set-up), the
[dashboard](https://grafana.example/d/x), [by reference][ref] and <https://status.example>.

![The architecture](images/architecture.png)

[ref]: docs/deep.md 'The depths'

## Diagnosis

1. Numbered steps are steps as well
2. where there are no boxes to tick

## Mitigation

Back to [Meaning](#meaning).
`;

/** Pages that are no ordinary ones, each on its own component. */
export const CONTENT_RECIPES: Recipes = {
  nasty: now => ({
    tier: '4',
    runbooks: [
      {
        ...markdownPage(now, 'nasty', 'Pasted from anywhere'),
        markdown: NASTY,
      },
    ],
  }),
  huge: now => ({
    tier: '2',
    runbooks: [
      {
        ...markdownPage(now, 'huge', 'Every shard of the ledger'),
        markdown: hugePage(1_000_000),
      },
      {
        ...markdownPage(now, 'unstructured', 'A megabyte without a heading'),
        markdown: unstructuredPage(1_000_000),
      },
    ],
  }),
  linked: now => ({
    tier: '2',
    runbooks: [
      {
        ...markdownPage(now, 'linked', 'Links of every kind'),
        markdown: LINKED,
      },
      { ...markdownPage(now, 'hollow', 'An empty page'), markdown: '' },
      externalPage(now, 'wiki', 'A page of the wiki'),
    ],
  }),
};
