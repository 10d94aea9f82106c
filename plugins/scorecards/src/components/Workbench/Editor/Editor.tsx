import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { yaml } from '@codemirror/lang-yaml';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import CodeMirror, { ReactCodeMirrorRef } from '@uiw/react-codemirror';
import { Place, TextIssue } from '../../../lib/workbench/issues';
import { diagnosticsOf, offsetOf } from './diagnostics';

const useStyles = makeStyles(
  theme => ({
    frame: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      overflow: 'hidden',
      '& .cm-editor': { fontSize: theme.typography.body2.fontSize },
      '& .cm-scroller': {
        fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      },
      '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'CallboardEditor' },
);

/** What others may do in the editor. */
export interface EditorHandle {
  /** Puts a text where the cursor is, in place of what is selected. */
  insert(text: string): void;
  /** Goes to a place. */
  show(place: Place): void;
}

/** A text in YAML with marks where something is wrong. */
export const Editor = forwardRef<
  EditorHandle,
  {
    text: string;
    issues: readonly TextIssue[];
    onChange: (text: string) => void;
  }
>(({ text, issues, onChange }, handle) => {
  const classes = useStyles();
  const theme = useTheme();
  const mirror = useRef<ReactCodeMirrorRef>(null);
  const hintId = useId();
  const extensions = useMemo(
    () => [
      yaml(),
      lintGutter(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': 'Document of the scorecard, YAML',
        'aria-describedby': hintId,
      }),
    ],
    [hintId],
  );

  useEffect(() => {
    const view = mirror.current?.view;
    view?.dispatch(
      setDiagnostics(view.state, diagnosticsOf(view.state.doc, issues)),
    );
  }, [issues]);

  useImperativeHandle(handle, () => ({
    insert(inserted) {
      const view = mirror.current?.view;
      view?.dispatch(view.state.replaceSelection(inserted));
      view?.focus();
    },
    show(place) {
      const view = mirror.current?.view;
      if (view) {
        const anchor = offsetOf(view.state.doc, place);
        view.dispatch({
          selection: { anchor },
          effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
        });
        view.focus();
      }
    },
  }));

  return (
    <div>
      <div className={classes.frame}>
        <CodeMirror
          ref={mirror}
          value={text}
          minHeight="320px"
          maxHeight="60vh"
          theme={theme.palette.type}
          extensions={extensions}
          onChange={onChange}
        />
      </div>
      <Typography variant="caption" color="textSecondary" id={hintId}>
        Tab indents; Escape, then Tab leaves the editor.
      </Typography>
    </div>
  );
});
