/** A runway seen from its end, in hairlines. */
export const RunwayDrawing = () => (
  <svg width="168" height="84" viewBox="0 0 168 84" fill="none" stroke="currentColor" strokeWidth="1" aria-hidden="true">
    <path d="M0 83.5h168M64 24.5h40M64 24.5 20 83.5M104 24.5l44 59M84 24.5v59" />
    <path d="M72 24.5v-16h24v16M84 8.5V0" />
    <path d="M50 30.5 8 76.5M118 30.5l42 46" strokeDasharray="2 5" />
  </svg>
)
