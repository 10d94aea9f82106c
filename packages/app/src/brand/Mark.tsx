/** The mark of Callboard: a pinned sheet with the names that are called. Decorative; a word always stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden
    >
      <rect x="3" y="6" width="26" height="23" rx="4" fill="#8f80e0" />
      <g fill="#ffffff">
        <rect x="8" y="14" width="16" height="2.6" rx="1.3" />
        <rect x="8" y="18.7" width="11" height="2.6" rx="1.3" opacity=".75" />
        <rect x="8" y="23.4" width="13" height="2.6" rx="1.3" opacity=".75" />
      </g>
      <circle
        cx="16"
        cy="6"
        r="4"
        fill="#f2b84b"
        stroke="#2a2140"
        strokeWidth="1.4"
      />
    </svg>
  );
}
