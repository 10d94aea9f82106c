import { makeStyles } from '@material-ui/core/styles';
import {
  ChecklistBlock,
  ChecklistBlockItem,
} from '@callboard/backstage-plugin-runbooks-common';
import { BlockView } from './BlockView';
import { useRenderStep } from './PageContext';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(1, 0),
      padding: 0,
      listStyle: 'none',
    },
    read: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      columnGap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body1.fontSize,
      lineHeight: theme.typography.body1.lineHeight,
    },
    below: { marginLeft: theme.spacing(4) },
  }),
  { name: 'CallboardSteps' },
);

/** A step has a line to tick off; commands and remarks that belong to it stand below it, outside its label. */
function Step(props: { item: ChecklistBlockItem; mark: string }) {
  const { item, mark } = props;
  const classes = useStyles();
  const renderStep = useRenderStep();
  const [first, ...rest] = item.blocks;
  const text = first && <BlockView block={first} inline />;
  return (
    <li style={{ marginLeft: `${1.5 * Math.min(item.depth, 6)}em` }}>
      {renderStep && item.id !== undefined ? (
        renderStep(item, text)
      ) : (
        <div className={classes.read}>
          <span aria-hidden="true">{mark}</span>
          {text}
        </div>
      )}
      {rest.length > 0 && (
        <div className={classes.below}>
          {rest.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </div>
      )}
    </li>
  );
}

/** Steps, to read or to tick off. */
export function Steps(props: { list: ChecklistBlock }) {
  const { ordered, start = 1, items } = props.list;
  const classes = useStyles();
  const List = ordered ? 'ol' : 'ul';
  let number = start - 1;
  return (
    <List className={classes.list}>
      {items.map((item, index) => {
        number += item.depth === 0 ? 1 : 0;
        const numbered = ordered && item.depth === 0;
        const mark = item.id === undefined ? '•' : '☐';
        return (
          <Step
            key={item.id ?? index}
            item={item}
            mark={numbered ? `${number}.` : mark}
          />
        );
      })}
    </List>
  );
}
