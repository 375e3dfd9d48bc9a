import type { NewRow } from '@fashionos/shared/documents/run-of-show/args'
import type { Column } from '@fashionos/shared/documents/run-of-show/schema'

interface SampleOptions {
  readonly columns: readonly Column[]
  /** How many looks follow the opening; 0: the evening of the sketch. */
  readonly size: number
  readonly newId: () => string
}

const min = 60_000
const at = (time: string) => ({ kind: 'hard', at: { day: 0, time } }) as const

/** An evening at the Palais de Tokyo, or the same with as many looks as wanted. */
export const sampleRows = ({ columns, size, newId }: SampleOptions) => {
  const [lx, snd, , talent] = columns.map((column) => column.id)
  const cells = (...texts: string[]) => Object.fromEntries([lx, snd, talent].map((id, i) => [id ?? '', texts[i] ?? '']))
  const rows: NewRow[] = []
  const group = (title: string) => {
    const id = newId()
    rows.push({ id, kind: 'group', title })
    return id
  }
  const item = (row: Omit<NewRow, 'id'>) => rows.push({ id: newId(), ...row })

  const house = group('House open')
  item({
    group: house,
    cue: 'H1',
    start: at('19:15:00'),
    duration: 30 * min,
    title: 'Doors, welcome drinks',
    cells: cells('Preset 30%', 'Playlist A', 'Ushers placed'),
  })
  item({ group: house, cue: 'H2', duration: 10 * min, title: 'Front row seated', cells: cells('House 60%', 'Playlist A', 'Escorts ×6') })
  item({ group: house, cue: 'H3', duration: 8 * min, title: 'Hold for VIP arrival', cells: cells('—', '—') })
  const collection = group('Collection')
  item({
    group: collection,
    cue: '12',
    start: at('20:00:00'),
    duration: 30_000,
    title: 'Blackout, film title',
    cells: cells('LX 1 out', 'SND 1 pulse in', 'In line, 1–12'),
  })
  item({
    group: collection,
    cue: 'L1',
    duration: 18_000,
    title: 'Look 1 · Adaeze · coat in felted wool',
    cells: cells('LX 2 follow', 'SND 2 bass', 'First face'),
  })
  item({ group: collection, cue: 'L2', duration: 18_000, title: 'Look 2 · Noor · double-breasted suit', cells: cells('LX 2') })
  item({ group: collection, cue: 'L3', duration: 18_000, title: 'Look 3 · Katya · slip dress, cut', skip: true })
  for (let i = 4; i <= Math.max(14, size); i++)
    item({
      group: collection,
      cue: `L${i}`,
      duration: 18_000,
      title: `Look ${i} · Sunniva · cape, silver`,
      cells: cells(i % 3 === 0 ? `LX ${i} side` : ''),
    })
  const finale = group('Finale')
  item({
    group: finale,
    cue: 'F1',
    duration: 105_000,
    title: 'Finale walk, all looks',
    colour: 'violet',
    cells: cells('LX 40 full', 'SND 12', 'All, in order'),
  })
  item({ group: finale, cue: 'F2', duration: 45_000, title: 'Designer bow', float: true })
  return {
    show: { start: { day: 0, time: '19:15:00' }, hardOut: { day: 0, time: size > 20 ? '23:59:00' : '20:20:00' } },
    columns: [],
    rows,
    replace: false,
  }
}
