/** A thin figure where a look has no photo yet. */
export const Silhouette = () => (
  <svg viewBox="0 0 100 148" aria-hidden="true" className="absolute inset-0 size-full text-ink-4" preserveAspectRatio="xMidYMid meet">
    <g fill="none" stroke="currentColor" strokeWidth="0.9" strokeLinejoin="round" opacity="0.75">
      <circle cx="50" cy="19" r="7" />
      <path d="M46 26c0 3-1 4-4 5l-6 2 2 30-6 60h36l-6-60 2-30-6-2c-3-1-4-2-4-5" />
      <path d="M36 33l-5 34M64 33l5 34" />
    </g>
  </svg>
)
