import { describe, expect, test } from 'bun:test'
import writeExcel from 'write-excel-file/universal'
import { readImportFile } from '../../import-files/read-import-file'
import { planImport } from './import'
import { planOf, planOptions, previewOf } from './import.fixture'
import { idOf } from './timing.fixture'

const csv = (...lines: string[]): string => lines.join('\r\n')

describe('a table as text', () => {
  test('starts that only spell out the lengths become "follows", others stay hard', async () => {
    const plan = await planOf(
      csv('Cue,Title,Start,Duration', 'H1,Doors,7:15pm,30:00', 'H2,Seated,19:45,10:00', 'H3,Hold,19:55,8:00', '12,Blackout,20:00,0:30'),
    )
    expect(previewOf(plan)).toEqual([
      'item | H1 | Doors | 19:15:00 | 30:00',
      'item | H2 | Seated | follows | 10:00',
      'item | H3 | Hold | follows | 8:00',
      'item | 12 | Blackout | 20:00:00 | 0:30',
    ])
  })

  test('lengths come from starts and ends, also over midnight', async () => {
    const plan = await planOf(csv('Start,End,Item', '23:30,23:50,A', '23:50,00:20,B', '00:20,01:00,C'))
    expect(previewOf(plan)).toEqual(['item | A | 23:30:00 | 20:00', 'item | B | follows | 30:00', 'item | C | follows | 40:00'])
    expect(plan.counts.problems).toBe(0)
  })

  test('lengths come from the next start when there is nothing else', async () => {
    const plan = await planOf(csv('Time;What', '10:00;Call', '10:30;Rehearsal', '12:00;Lunch'))
    expect(previewOf(plan)).toEqual(['item | Call | 10:00:00 | 30:00', 'item | Rehearsal | follows | 1:30:00', 'item | Lunch | follows'])
  })

  test('h:mm lengths are told from m:ss by the times beside them', async () => {
    const hours = await planOf(csv('Start,Title,Duration', '10:00,A,1:30', '11:30,B,0:45', '12:15,C,0:10'))
    expect(hours.args.rows.map(({ duration }) => duration)).toEqual([5_400_000, 2_700_000, 600_000])
    const minutes = await planOf(csv('Start,Title,Duration', '10:00,A,1:30', '10:01:30,B,0:45'))
    expect(minutes.args.rows.map(({ duration }) => duration)).toEqual([90_000, 45_000])
  })

  test('a unit in the heading is the unit of its numbers', async () => {
    const plan = await planOf(csv('Title,Duration (s)', 'A,90', 'B,0.5'))
    expect(plan.args.rows.map(({ duration }) => duration)).toEqual([90_000, 500])
  })

  test('time codes count from the start of the show', async () => {
    const plan = await planOf(csv('TIMECODE,NAME,DURATION', '00:01.000,Chase,00:02.400', '00:03.400,Wash,00:03.900'))
    expect(previewOf(plan)).toEqual(['item | Chase | 20:00:01 | 0:02.400', 'item | Wash | 20:00:03.400 | 0:03.900'])
  })

  test('notes above the header, the header again and totals are not items', async () => {
    const plan = await planOf(
      csv('Spring show,,', 'Version 3,,', ',,', 'Cue,Title,Duration', '1,A,1:00', 'Cue,Title,Duration', '2,B,1:00', 'Total,,2:00'),
    )
    expect(plan.rows.map(({ at, becomes, reason }) => [at, becomes, reason])).toEqual([
      ['file!1', 'ignored', 'Above the header.'],
      ['file!2', 'ignored', 'Above the header.'],
      ['file!5', 'item', ''],
      ['file!6', 'ignored', 'The header again.'],
      ['file!7', 'item', ''],
      ['file!8', 'ignored', 'A total.'],
    ])
  })

  test('rows that stand alone become groups of what follows', async () => {
    const plan = await planOf(
      csv('No,Title,Duration,LX', ',Act one,,', '1,Overture,5:00,Preset', '2,Scene,10:00,Wash', ',Act two,,', '3,Finale,1:00,Full'),
    )
    expect(plan.args.rows.map(({ kind }) => kind)).toEqual(['group', 'item', 'item', 'group', 'item'])
    expect(plan.args.rows.map(({ group }) => group)).toEqual([
      null,
      plan.args.rows[0]?.id,
      plan.args.rows[0]?.id,
      null,
      plan.args.rows[3]?.id,
    ])
  })

  test('a section column makes a group per section', async () => {
    const plan = await planOf(csv('Section,Title,Duration', 'House,Doors,30:00', 'House,Seated,5:00', 'Show,Look 1,0:18'))
    expect(plan.args.rows.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'group House',
      'item Doors',
      'item Seated',
      'group Show',
      'item Look 1',
    ])
  })

  test('a kind column says what is a group, its end, a milestone', async () => {
    const plan = await planOf(
      csv(
        'Type,Title,Duration',
        'group-start,Morning,',
        'count-down,Welcome,10:00',
        'milestone,10:45 - Standby,',
        'group-end,,',
        'count-up,Lunch,30:00',
      ),
    )
    expect(previewOf(plan)).toEqual([
      'group | Morning',
      'item | Welcome | follows | 10:00',
      'milestone | Standby | 10:45:00',
      'ignored | group-end',
      'item | Lunch | follows | 30:00',
    ])
    expect(plan.args.rows.at(-1)?.group).toBeNull()
  })

  test('what is not a time is told at its cell and kept in the notes', async () => {
    const plan = await planOf(csv('Title,Start,Duration', 'A,20:00,5:00', 'B,after lunch,5:00', 'C,20:10,soon', 'D,20:15,5:00'))
    expect(plan.rows.flatMap(({ problems }) => problems.map(({ at }) => at))).toEqual(['file!B3', 'file!C4'])
    expect(plan.rows[1]?.problems[0]?.message).toBe('Expected a time of day such as 20:00, 19:30:00 or 7:30pm, found “after lunch”.')
    expect(JSON.stringify(plan.args.rows[1]?.notes)).toContain('Start: after lunch')
  })

  test('other columns become department columns of the kind their cells have', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `Item ${i},Preset ${i},${i % 2 ? 'yes' : 'no'},${['L', 'R', 'C'][i % 3]},Inês`)
    const plan = await planOf(csv('Title,Lighting,Checked,Side,Presenter', ...rows))
    expect(plan.args.columns.map(({ title, kind, department }) => [title, kind, department])).toEqual([
      ['Lighting', 'text', 'lx'],
      ['Checked', 'checkbox', null],
      ['Side', 'choice', null],
      ['Presenter', 'person', 'talent'],
    ])
    expect(plan.args.columns[2]?.options).toEqual(['L', 'R', 'C'])
  })

  test('German, French and Spanish headings are understood', async () => {
    for (const heading of [
      'Beginn;Titel;Dauer;Bemerkungen',
      'Heure de début;Titre;Durée;Remarques',
      'Hora de inicio;Título;Duración;Notas',
    ]) {
      const plan = await planOf(csv(heading, '10:00;Probe;5 min;x', '10:05;Pause;5 min;y'))
      expect(plan.mapping.map(({ target }) => target)).toEqual(['start', 'title', 'duration', 'notes'])
    }
  })

  test.each([
    ['a byte-order mark', '\uFEFFTitle,Duration\r\nDéfilé,5:00'],
    ['semicolons', 'Title;Duration\nDéfilé;5:00'],
    ['tabs', 'Title\tDuration\nDéfilé\t5:00'],
    ['old Mac line ends', 'Title,Duration\rDéfilé,5:00'],
    ['ragged rows', 'Title,Duration,LX\nDéfilé,5:00\n,,\n'],
    ['quotes', '"Title","Duration"\n"Défilé","5:00"\n'],
  ])('with %s', async (_, text) => {
    expect(previewOf(await planOf(text))).toEqual(['item | Défilé | follows | 5:00'])
  })

  test('in UTF-16 with and without its mark, and in Windows-1252', async () => {
    const text = 'Title,Duration\nDéfilé d’été,5:00\n'
    const utf16 = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)
    const windows = Uint8Array.from([...text].map((c) => (c === '’' ? 0x92 : c.charCodeAt(0))))
    for (const bytes of [utf16, Uint8Array.from([0xff, 0xfe, ...utf16]), windows]) {
      expect(previewOf(await planOf(bytes))).toEqual(['item | Défilé d’été | follows | 5:00'])
    }
  })

  test('a table of products: HTML is read as text, variants are items named like their product', async () => {
    const plan = await planOf(
      csv('Handle,Title,Body (HTML),Price', 'top,Varsity Top,"<p>Grey &amp; black.<br>Buttoned</p>",60', 'top,,,60', 'skirt,Skirt,Long,50'),
    )
    expect(plan.args.rows.map(({ title }) => title)).toEqual(['Varsity Top', 'Varsity Top', 'Skirt'])
    expect(plan.args.rows[0]?.notes).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Grey & black.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Buttoned' }] },
      ],
    })
  })
})

describe('the choices people have', () => {
  test('a changed mapping makes a new plan', async () => {
    const source = await readImportFile(new TextEncoder().encode(csv('Title,Remarks,LX', 'A,x,Preset')), 'show.csv')
    if (!source.ok) throw new Error(source.reason)
    const first = planImport(source.value, planOptions())
    if (!first.ok) throw new Error(first.reason)
    const mapping = first.value.mapping.map((column) => (column.title === 'Remarks' ? { ...column, target: 'column' as const } : column))
    const second = planImport(source.value, planOptions({ mapping }))
    expect(second.ok && second.value.args.columns.map(({ title }) => title)).toEqual(['Remarks', 'LX'])
    expect(second.ok && second.value.args.rows[0]?.notes).toBeNull()
  })

  test('columns of the document with the same title and kind are used again', async () => {
    const existing = [{ id: idOf(700), title: 'lx', kind: 'text' as const, department: 'lx' as const, options: [] }]
    const plan = await planOf(csv('Title,LX', 'A,Preset'), { existing, replace: false })
    expect(plan.args.columns).toEqual([{ id: idOf(700), title: 'lx', kind: 'text', department: 'lx', options: [] }])
    expect(plan.args.rows[0]?.cells).toEqual({ [idOf(700)]: 'Preset' })
  })
})

describe('an Excel workbook', () => {
  const clock = (value: number) => ({ value, type: Number, format: 'hh:mm:ss' })

  test('keeps its positions; times are fractions of a day, the sheet with the rundown is found', async () => {
    const notes = [['Nothing here but words'], ['and more']]
    const rundown = [
      [null, 'Notes for the crew', null],
      [],
      [null, 'Cue', 'Title', 'Time Start', 'Time End', 'Duration', 'Timer Type', 'Video Notes'],
      [null, null, 'Morning', null, null, null, 'group-start', null],
      [null, 1.1, 'Welcome', clock(0.4166666666666667), clock(0.4583333333333333), null, 'count-down', 'PPT'],
      [null, 2, 'Long night', null, null, clock(1.25), 'count-down', null],
      [null, 'House', '11:30 - Lunch set', null, null, null, 'milestone', null],
    ]
    const blob = await writeExcel([
      { data: notes, sheet: 'Read me' },
      { data: rundown, sheet: 'Day 1' },
    ]).toBlob()
    const plan = await planOf(new Uint8Array(await blob.arrayBuffer()))
    expect(plan.parts).toEqual(['Read me', 'Day 1'])
    expect([plan.part, plan.header]).toEqual([1, 2])
    expect(previewOf(plan).slice(1)).toEqual([
      'group | Morning',
      'item | 1.1 | Welcome | 10:00:00 | 1:00:00',
      'item | 2 | Long night | follows | 30:00:00',
      'milestone | House | Lunch set | 11:30:00',
    ])
    expect(plan.rows[2]?.at).toBe('Day 1!5')
  })

  test('dates with times tell the day themselves', async () => {
    const date = (days: number) => ({ value: 46_452 + days, type: Number, format: 'yyyy-mm-dd hh:mm' })
    const blob = await writeExcel([
      ['Title', 'Start', 'End'],
      ['Doors', date(0.8125), date(0.875)],
      ['Party', date(1.0625), date(1.125)],
    ]).toBlob()
    expect(previewOf(await planOf(new Uint8Array(await blob.arrayBuffer())))).toEqual([
      'item | Doors | 19:30:00 | 1:30:00',
      'item | Party | +1 01:30:00 | 1:30:00',
    ])
  })
})
