import { expect, test } from 'bun:test'
import { createRng } from '../../../test/rng'
import { type ImportSource, readImportFile } from '../../import-files/read-import-file'
import type { Sheet } from '../../import-files/workbook'
import { parseDay } from './day-text'
import { exports } from './export'
import { planTaskImport, type TaskImport, type TaskImportOptions } from './import'
import { withPart } from './import-mapping'
import type { TaskBoard } from './schema'
import { boardOf, idOf, type Person, people } from './task-board.fixture'

const inputOf = (board: TaskBoard) => ({
  board,
  people: [{ id: idOf(91), name: 'Inês Almeida' }],
  replace: false,
  newId: createRng(5).uuid,
})

const sheetsOf = (sheets: Readonly<Record<string, Sheet['rows']>>): ImportSource => ({
  kind: 'table',
  name: 'plan.xlsx',
  sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
})

const planned = (source: ImportSource, choices: Partial<TaskImportOptions> = {}): TaskImport => {
  const plan = planTaskImport(source, { ...inputOf(boardOf('blank')), ...choices })
  if (!plan.ok) throw new Error(plan.reason)
  return plan.value
}

const planOf = async (text: string | Uint8Array, name: string, board = boardOf('blank')): Promise<TaskImport> => {
  const source = await readImportFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, name)
  if (!source.ok) throw new Error(source.reason)
  const plan = planTaskImport(source.value, inputOf(board))
  if (!plan.ok) throw new Error(plan.reason)
  return plan.value
}

test('days are read as people write them', () => {
  const told = (text: string): string => {
    const day = parseDay(text)
    if (!day.ok) return day.reason
    return `${day.value.kind === 'date' ? day.value.date : day.value.days} ${day.value.time ?? ''}`.trim()
  }
  expect(['-14 d', '14 days before', '2 weeks before the show', 'D-14', '−14', 'T-14'].map(told)).toEqual(Array(6).fill('-14'))
  expect(['on the show date 18:30', 'show day at 9:05', '+3', '1 day after the show'].map(told)).toEqual(['0 18:30', '0 09:05', '3', '1'])
  expect(['2027-02-20 18:30', '2027-02-20T18:30:00', '20.2.2027', '20/02/2027', '02/20/2027'].map(told)).toEqual([
    '2027-02-20 18:30',
    '2027-02-20 18:30',
    '2027-02-20',
    '2027-02-20',
    '2027-02-20',
  ])
  expect(told('31.2.2027')).toContain('Expected a date')
  expect(told('soon')).toContain('found “soon”')
})

test('a table of another tool comes in, and nothing of it is lost', async () => {
  const csv = [
    'Task Name,Status,Assigned to,Due,Priority,Predecessors,Estimate,Supplier',
    'Book venue,Complete,Inês Almeida; Paul,2027-01-10,High,,2d,Palais',
    'Fit models,Doing,Paul,-2 d,soon,Book venue,,',
    'Send invoices,,,14 days after,,Nobody,4,',
  ].join('\n')
  const { args, problems } = await planOf(csv, 'plan.csv')
  const [venue, fit, invoices] = args.tasks
  expect(venue).toMatchObject({
    title: 'Book venue',
    owner: 'Paul',
    assignees: { [idOf(91)]: 'Inês Almeida' },
    priority: 'high',
    effort: 16,
  })
  expect(venue?.due).toEqual({ kind: 'date', date: '2027-01-10', time: null })
  expect(JSON.stringify(venue?.notes)).toContain('Supplier: Palais')
  expect(JSON.stringify(fit?.notes)).toContain('Priority: soon')
  expect(Object.keys(fit?.dependsOn ?? {})).toEqual([venue?.id ?? ''])
  expect(invoices?.due).toEqual({ kind: 'relative', days: 14, time: null })
  expect(args.columns.map(({ title, kind }) => [title, kind])).toEqual([
    ['Complete', 'done'],
    ['Doing', 'in-progress'],
  ])
  expect(problems.map(({ message }) => message)).toEqual([
    'Expected low, normal, high or urgent, found “soon”. It is kept in the notes.',
    'No task of the file is “Nobody”, which this one depends on. The dependency was left out.',
  ])
})

test('each row tells what it becomes and what was not understood in it', () => {
  const { rows } = planned(
    sheetsOf({ Plan: [['Our plan'], ['Task', 'Due', 'Status', 'Priority'], ['Book venue', '-14 d', 'Doing', 'soon'], ['Cast']] }),
  )
  expect(rows.map(({ line, title, status, problems }) => [line, title, status, problems.map(({ at }) => at)])).toEqual([
    [3, 'Book venue', 'Doing', ['D3']],
    [4, 'Cast', '', []],
  ])
  expect(rows[0]?.due).toEqual({ kind: 'relative', days: -14, time: null })
})

test('without headings the first column is the tasks, and the others are kept in the notes', () => {
  const { rows, args, mapping } = planned(
    sheetsOf({
      Sheet1: [
        ['Book venue', 'Palais'],
        ['Cast models', null],
      ],
    }),
  )
  expect(rows.map(({ line, title }) => [line, title])).toEqual([
    [1, 'Book venue'],
    [2, 'Cast models'],
  ])
  expect(mapping.map(({ part }) => part)).toEqual(['title', null])
  expect(JSON.stringify(args.tasks[0]?.notes)).toContain('Column B: Palais')
})

test('what a column becomes is chosen, and a part comes from one column', () => {
  const source = sheetsOf({
    Plan: [
      ['Task', 'Activity', 'Who'],
      ['1', 'Book venue', 'Paul'],
    ],
  })
  const { mapping } = planned(source)
  const chosen = withPart(mapping, 1, 'title')
  expect(chosen.map(({ part }) => part)).toEqual([null, 'title', 'assignees'])
  const { args } = planned(source, { mapping: withPart(chosen, 2, 'ignore') })
  expect(args.tasks[0]).toMatchObject({ title: 'Book venue' })
  expect(args.tasks[0]?.owner ?? '').toBe('')
  expect(JSON.stringify(args.tasks[0]?.notes)).toContain('Task: 1')
  const none = planTaskImport(source, { ...inputOf(boardOf('blank')), mapping: withPart(mapping, 0, null) })
  expect(none).toMatchObject({ ok: false, reason: expect.stringContaining('Expected a column that becomes the task') })
})

test('of a workbook the first sheet with a column of tasks is read, another when it is asked for', () => {
  const source = sheetsOf({
    Budget: [
      ['Item of cost', 'Euro'],
      ['Venue', 12],
    ],
    Tasks: [['Task'], ['Book venue']],
  })
  expect(planned(source)).toMatchObject({ sheets: ['Budget', 'Tasks'], sheet: 1, rows: [{ title: 'Book venue' }] })
  expect(planned(source, { sheet: 0 }).rows.map(({ title }) => title)).toEqual(['Item of cost', 'Venue'])
  expect(planTaskImport(source, { ...inputOf(boardOf('blank')), sheet: 2 })).toMatchObject({ ok: false })
})

const essence = ({ tasks, columns, steps }: TaskBoard): unknown => {
  const titles = new Map(tasks.map(({ id, title }) => [id, title]))
  return tasks.map(({ id, column, dependsOn, assignees, notes, ...task }) => ({
    ...task,
    column: columns.find((one) => one.id === column)?.title,
    after: Object.keys(dependsOn)
      .map((on) => titles.get(on))
      .sort(),
    steps: steps.filter((step) => step.task === id).map(({ title, done }) => [title, done]),
    notes: JSON.stringify(notes),
  }))
}

test.each(['csv', 'xlsx', 'json'] as const)('what is exported as %s comes back as the same tasks', async (format) => {
  const demo = boardOf('demo')
  const file = await exports[format].write(demo, { title: 'Tasks', at: 1_804_000_000_000 })
  const [anna] = people(1) as [Person]
  const { args, problems } = await planOf(new Uint8Array(file), `tasks.${format}`, anna.board())
  // The names of the demo’s people are nobody’s in this workspace: they are the owner of a table’s tasks.
  expect(problems).toEqual([])
  anna.run('importTasks', args)
  const plain = (board: TaskBoard): unknown =>
    format === 'json' ? essence(board) : essence({ ...board, tasks: board.tasks.map((task) => ({ ...task, owner: '' })) })
  expect(plain(anna.board())).toEqual(plain(demo))
})

test('due days are a calendar: whole days, or an instant where there is a time', async () => {
  const file = await exports.ics.write(boardOf('demo'), { title: 'Tasks, AW27', at: 1_804_000_000_000 })
  const text = new TextDecoder().decode(file)
  expect(text).toContain('X-WR-CALNAME:Tasks\\, AW27\r\n')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(boardOf('demo').tasks.length)
  expect(text).toContain('DTSTART;VALUE=DATE:20270305')
  // “Call the show” at 20:00 in Paris.
  expect(text).toContain('DTSTART:20270306T190000Z')
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})
