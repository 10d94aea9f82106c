import { render, screen } from '@testing-library/react';
import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import Switch from '@material-ui/core/Switch';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import TextField from '@material-ui/core/TextField';
import { installQuickStyles } from './quickStyles';
import { SEEN_BY } from './RuleIndex';

const useStyles = makeStyles({
  gone: { display: 'none' },
  faint: { opacity: 0, '& span': { visibility: 'hidden' } },
  narrow: { '@media (max-width: 9999px)': { display: 'none' } },
  dead: { pointerEvents: 'none' },
  back: { visibility: 'visible' },
});

function Screen() {
  const classes = useStyles();
  return (
    <main>
      <Button disabled>Closed</Button>
      <Switch />
      <Tabs value={0} variant="scrollable">
        <Tab label="One" />
      </Tabs>
      <TextField select SelectProps={{ native: true }} label="Choose">
        <option>A</option>
      </TextField>
      <Collapse in={false}>
        <p>collapsed</p>
      </Collapse>
      <div className={classes.gone}>gone</div>
      <div className={`${classes.gone} ${classes.dead}`}>
        <b className={classes.back}>back</b>
      </div>
      <div className={classes.faint}>
        <span>
          faint <i className={classes.back}>back</i>
        </span>
      </div>
      <div className={classes.narrow}>narrow</div>
      <div style={{ visibility: 'hidden', display: 'flex' }}>
        <em style={{ visibility: 'inherit' }}>inline</em>
      </div>
      <div hidden>
        <input type="hidden" />
        <input />
      </div>
      <details>
        <summary>summary</summary>
        <ul>
          <li>item</li>
        </ul>
      </details>
      <dialog>shut</dialog>
      <dialog open>open</dialog>
      <table>
        <thead>
          <tr>
            <th>head</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>cell</td>
          </tr>
        </tbody>
      </table>
      <svg>
        <path d="M0 0" />
      </svg>
      <fieldset>
        <legend>legend</legend>
        <label htmlFor="in">label</label>
        <input id="in" />
      </fieldset>
    </main>
  );
}

/** A window of its own, whose answers are those of jsdom: the set-up has made this one's quick. */
function stylesInFull(): typeof window.getComputedStyle {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('no window');
  return contentWindow.getComputedStyle.bind(contentWindow);
}

it('says of everything on a screen what jsdom says', () => {
  render(<Screen />);
  const inFull = stylesInFull();
  const quick = window.getComputedStyle;
  expect(String(quick)).not.toBe(String(inFull));
  const all = [...document.querySelectorAll('*')].filter(
    ({ localName }) => localName !== 'iframe',
  );
  expect(all.length).toBeGreaterThan(60);
  for (const element of all) {
    for (const property of SEEN_BY) {
      const found = {
        element: element.outerHTML.slice(0, 120),
        [property]: quick(element).getPropertyValue(property),
      };
      expect(found).toEqual({
        ...found,
        [property]: inFull(element).getPropertyValue(property),
      });
    }
  }
});

it('leaves everything else to jsdom', () => {
  render(<p style={{ width: 12, display: 'flex' }}>text</p>);
  const style = window.getComputedStyle(screen.getByText('text'));
  expect(style.width).toBe('12px');
  expect(style.getPropertyValue('width')).toBe('12px');
  expect(style.display).toBe('flex');
  expect(screen.getByText('text')).toHaveStyle({ width: '12px' });
});

it('sees rules that come later', () => {
  render(<p className="late">text</p>);
  expect(screen.getByText('text')).toBeVisible();
  const sheet = document.createElement('style');
  sheet.textContent = '.late { display: none }';
  document.head.append(sheet);
  expect(screen.getByText('text')).not.toBeVisible();
  sheet.remove();
  expect(screen.getByText('text')).toBeVisible();
});

it('can be installed twice', () => {
  installQuickStyles(window);
  render(<p hidden>text</p>);
  expect(screen.getByText('text')).not.toBeVisible();
});
