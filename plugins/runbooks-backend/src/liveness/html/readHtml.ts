import { Parser } from 'htmlparser2';
import { HtmlPage } from './HtmlPage';
import { HtmlReading } from './HtmlReading';

/** No page nests like this; the parser's work grows with the square of the depth. */
const MAX_DEPTH = 500;

/**
 * Reads what an HTML page says: its sections, everything that links can name, its links; without scripts, styles and
 * navigation, and only what is in its `main` element where it has one. Never fails, however broken the page is; what nests
 * without end is read until there.
 */
export function readHtml(html: string): HtmlReading {
  const page = new HtmlPage(/<main[\s>]/i.test(html));
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      page.open(name, attributes);
      depth += 1;
      if (depth > MAX_DEPTH) parser.pause();
    },
    onclosetag: name => {
      page.close(name);
      depth -= 1;
    },
    ontext: text => page.addText(text),
  });
  parser.write(html);
  parser.end();
  return page.reading();
}
