import { makeStyles, useTheme } from '@material-ui/core/styles';
import { formatCount, formatRatio } from '../format';
import { tintedColor, Tone } from '../tones';
import {
  Pattern,
  PatternDefinition,
  patternFill,
  Swatch,
  usePatternIds,
} from './Swatch';

/** One part of a whole. @public */
export interface Proportion {
  name: string;
  count: number;
  tone: Tone;
  pattern: Pattern;
  /** See {@link tintedColor}. */
  strength?: number;
}

const useStyles = makeStyles(
  theme => ({
    bar: { display: 'block', width: '100%', height: 14 },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 2),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      fontVariantNumeric: 'tabular-nums',
    },
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
  }),
  { name: 'CallboardProportions' },
);

/**
 * Parts of a whole as one bar and in words. A part that is not nothing has at least two pixels, so that one bad slice
 * among ten thousand is seen.
 * @public
 */
export function Proportions(props: {
  name: string;
  parts: Proportion[];
  /** Only the bar: the words stand beside it already, as links perhaps. */
  bare?: boolean;
}) {
  const { name, parts, bare = false } = props;
  const classes = useStyles();
  const theme = useTheme();
  const idOf = usePatternIds();
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return (
    <div role="group" aria-label={name}>
      <svg
        className={classes.bar}
        aria-hidden="true"
        preserveAspectRatio="none"
      >
        <defs>
          {parts.map(part => (
            <PatternDefinition
              key={part.name}
              id={idOf(part.name)}
              pattern={part.pattern}
              color={tintedColor(theme, part.tone, part.strength)}
              paper={theme.palette.background.paper}
            />
          ))}
        </defs>
        {parts
          .filter(({ count }) => count > 0)
          .map(part => {
            const left = from;
            const share = (100 * part.count) / total;
            from += share;
            return (
              <rect
                key={part.name}
                x={`${Math.min(left, 99.4)}%`}
                width={`${Math.max(0.6, share)}%`}
                height={14}
                {...patternFill(
                  part.pattern,
                  tintedColor(theme, part.tone, part.strength),
                  idOf(part.name),
                )}
              />
            );
          })}
      </svg>
      {!bare && (
        <ul className={classes.legend}>
          {parts.map(part => (
            <li key={part.name} className={classes.item}>
              <Swatch
                tone={part.tone}
                pattern={part.pattern}
                strength={part.strength}
              />
              {formatCount(part.count)} {part.name}
              {total > 0 && ` (${formatRatio(part.count / total)})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
