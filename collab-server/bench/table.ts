/** Prints rows of the same fields as columns; the first to the left, figures to the right. */
export const printTable = (rows: readonly Readonly<Record<string, string>>[]): void => {
  const fields = Object.keys(rows[0] ?? {})
  const widths = fields.map((field) => Math.max(field.length, ...rows.map((row) => row[field]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ')
  console.info(line(fields))
  for (const row of rows) console.info(line(fields.map((field) => row[field] ?? '')))
}
