import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { ErrorLike, toError } from '@backstage/errors';
import {
  Preview,
  readScorecardDocument,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../api';
import { locateIssues, TextIssue } from './issues';

/** Milliseconds without a key before a text is tried. */
const PAUSE = 400;

/** How trying a document goes. */
export interface Trial {
  issues: TextIssue[];
  /** Of the last text that could be used; kept while a later one cannot. */
  preview?: Preview;
  /** The preview is of an earlier text. */
  outdated: boolean;
  /** The present text is not tried yet. */
  busy: boolean;
  /** Why the backend could not be asked. */
  failure?: ErrorLike;
}

const FIRST: Trial = { issues: [], outdated: false, busy: true };

/**
 * Tries a document whenever its author pauses: what can be said without the backend is said without it.
 *
 * @param entityRef - the only entity to try it on; all that the reader may see where it is left out
 */
export function useTrial(
  text: string,
  entityRef: string | undefined,
): Trial & { again: () => void } {
  const api = useApi(scorecardsApiRef);
  const [trial, setTrial] = useState(FIRST);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const tell = (next: Partial<Trial>) => {
      if (!signal.aborted) {
        setTrial(before => ({
          ...before,
          failure: undefined,
          busy: false,
          outdated: before.preview !== undefined,
          ...next,
        }));
      }
    };

    async function run() {
      const read = readScorecardDocument(text);
      if (!read.scorecard) {
        tell({ issues: locateIssues(text, read) });
        return;
      }
      try {
        const preview = await api.preview(
          {
            document: text,
            ...(entityRef !== undefined && { entityRefs: [entityRef] }),
          },
          { signal },
        );
        const issues = locateIssues(text, preview);
        tell(preview.valid ? { issues, preview, outdated: false } : { issues });
      } catch (error) {
        tell({ failure: toError(error) });
      }
    }

    setTrial(before => ({ ...before, busy: true }));
    const timer = setTimeout(run, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, text, entityRef, attempt]);

  return { ...trial, again: () => setAttempt(count => count + 1) };
}
