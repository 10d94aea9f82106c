import Typography from '@material-ui/core/Typography';
import { countWords } from '../format';
import { Panel } from './Panel';

/**
 * Something to be said of a source that a screen's answers come from.
 * @public
 */
export interface SourceNote {
  /** Tells it from the others. */
  key: string;
  /** The source. */
  title: string;
  /** For people: what is the matter with it, and since when. */
  text: string;
}

function titlesOf(notes: readonly SourceNote[]): string {
  return [...new Set(notes.map(({ title }) => title))].join(', ');
}

/**
 * Sources that cannot be read, so that what they said last is still shown, and what reading sources warned of. Nothing
 * where all is well.
 * @public
 */
export function SourcesBanner(props: {
  failing: readonly SourceNote[];
  warnings: readonly SourceNote[];
}) {
  const { failing, warnings } = props;
  return (
    <>
      {failing.length > 0 && (
        <Panel
          title={`${countWords(
            failing.length,
            'source',
          )} cannot be read: ${titlesOf(
            failing,
          )}. What they said last is still shown`}
        >
          {failing.map(({ key, text }) => (
            <li key={key}>
              <Typography variant="body2">{text}</Typography>
            </li>
          ))}
        </Panel>
      )}
      {warnings.length > 0 && (
        <Panel
          title={`${countWords(
            warnings.length,
            'warning',
          )} from reading ${titlesOf(warnings)}`}
        >
          {warnings.map(({ key, title, text }) => (
            <li key={key}>
              <Typography variant="body2">
                {title}: {text}
              </Typography>
            </li>
          ))}
        </Panel>
      )}
    </>
  );
}
