/** A thin figure where a look has no photo yet. */
export const Silhouette = () => (
  <svg viewBox="0 0 100 148" aria-hidden="true" className="absolute inset-0 size-full text-ink-4" preserveAspectRatio="xMidYMid meet">
    <g fill="none" stroke="currentColor" strokeWidth="0.9" strokeLinecap="round" strokeLinejoin="round" opacity="0.7">
      <ellipse cx="50" cy="18" rx="6" ry="7.5" />
      <path d="M47 25v5l-10 4c-2 1-3 2-3 4l-2 34M53 25v5l10 4c2 1 3 2 3 4l2 34" />
      <path d="M39 42l2 28-9 62c6 2 12 3 18 3s12-1 18-3l-9-62 2-28" />
    </g>
  </svg>
)
