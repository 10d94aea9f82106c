import { useState } from 'react';

const PREFIX = 'callboard scorecards workbench';

/** A text that its author changed, kept while the tab is open: going elsewhere loses nothing. */
export interface Draft {
  /** Undefined where nothing was changed. */
  text: string | undefined;
  write: (text: string | undefined) => void;
}

/** @param of - what the draft is of */
export function useDraft(of: string): Draft {
  const key = `${PREFIX} ${of}`;
  const [text, setText] = useState(() => read(key));
  const write = (next: string | undefined) => {
    setText(next);
    store(key, next);
  };
  return { text, write };
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Browsers may refuse to keep it; then it is kept as long as it is seen. */
function store(key: string, text: string | undefined): void {
  try {
    if (text === undefined) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, text);
    }
  } catch {
    // Nothing depends on it.
  }
}
