'use client';

/** Shown in place of a page that failed. What went wrong is in the log under the digest, never on the page. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div role="alert">
      <h1>Something went wrong</h1>
      <p>It is not your fault, and nothing you entered was sent twice.</p>
      <button type="button" onClick={reset}>
        Try again
      </button>
      {error.digest && <p>If you write to us, name {error.digest}.</p>}
    </div>
  );
}
