/** What a line of a phone holds beside time, cue and a word of the row's state. */
const lineCharacters = 30
const mostLines = 3

/** Lines a title gets on a phone, where nothing can be pointed at to read it whole. By its length alone, so that no row moves when its state changes. */
export const titleLines = (title: string): number => Math.min(mostLines, Math.max(1, Math.ceil([...title.trim()].length / lineCharacters)))
