/** What a column of a table says of a task. */
export const parts = [
  'title',
  'number',
  'status',
  'phase',
  'category',
  'priority',
  'assignees',
  'owner',
  'start',
  'due',
  'effort',
  'depends',
  'checklist',
  'notes',
  'ignore',
] as const
export type TablePart = (typeof parts)[number]

/** Headings by what they mean. English, German, French, Spanish, Italian. */
const words: Readonly<Record<TablePart, string>> = {
  title: 'task|tasks|task name|title|name|what|to do|todo|item|subject|summary|aufgabe|titel|tache|titre|tarea|titulo|attivita|titolo',
  number: 'no|nr|number|task no|task id|wbs|key|nummer|numero',
  status: 'status|state|column|list|section|bucket|etat|stand|estado|stato',
  phase: 'phase|stage|fase',
  category: 'category|area|team|type|kategorie|categorie|categoria',
  priority: 'priority|importance|prioritat|priorite|prioridad|priorita',
  assignees: 'assignee|assignees|assigned to|assigned|person|people|who|zustandig|bearbeiter|assigne a|asignado|assegnato a',
  owner: 'owner|role|responsible|verantwortlich|responsable|responsabile|department',
  start: 'start|start date|begin|begins|from|beginn|debut|inicio|inizio',
  due: 'due|deadline|by|until|when|end|finish|due day|due date|end date|date|fallig|frist|bis|termin|echeance|vencimiento|scadenza|fin|datum',
  effort: 'effort|effort hours|hours|estimate|estimated hours|h|aufwand|stunden|heures|horas|ore',
  depends:
    'depends on|dependencies|predecessors|predecessor|blocked by|waits for|after|vorganger|abhangig von|depend de|depende de|dipende da',
  checklist: 'checklist|steps|subtasks|checkliste|sous taches|liste',
  notes: 'notes|note|description|details|comments|comment|notizen|beschreibung|remarques|notas|descripcion|descrizione',
  ignore: 'files',
}

const byHeading: ReadonlyMap<string, { part: TablePart; rank: number }> = new Map(
  parts.flatMap((part) => words[part].split('|').map((word, rank) => [word, { part, rank }] as const)),
)

/** Letters and digits only, without accents and case. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * What each column means; `null`: nothing known. Of two that mean the same the
 * surer counts; the other is not known, unless it is the due date that stands
 * beside a relative due day.
 */
export const partsOf = (headings: readonly string[]): (TablePart | null)[] => {
  const found = headings.map((heading) => byHeading.get(plain(heading)) ?? null)
  return found.map((one, index) => {
    if (!one) return null
    const better = found.some((other, at) => other?.part === one.part && (other.rank < one.rank || (other.rank === one.rank && at < index)))
    if (!better) return one.part
    return plain(headings[index] ?? '') === 'due date' ? 'ignore' : null
  })
}
