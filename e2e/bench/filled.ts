import { randomUUID } from 'node:crypto'
import { documentTypes } from '@fashionos/shared/documents/registry'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { templateNames } from '@fashionos/shared/documents/task-board/templates/list'
import { templateTasks } from '@fashionos/shared/documents/task-board/templates/template-tasks'
import { read } from '@fashionos/shared/ydoc/read'
import type { Browser } from '@playwright/test'
import { type Person, post, type Show } from '../person'
import type { Product } from '../product'
import { openDocument } from '../socket'

const { lineup, 'task-board': taskBoard } = documentTypes

interface Place {
  readonly product: Product
  readonly person: Person
  readonly show: Show
}

/** What a command answers, or the sentence it was refused with as an error. */
const done = (result: ReturnType<typeof runCommand>): void => {
  if (!result.ok) throw new Error(result.reason)
}

const models = 20

/** A lineup of 60 looks with a model, a dresser and a photo each. Answers with its address. */
export const filledLineup = async (browser: Browser, { product, person, show }: Place): Promise<string> => {
  const made = await post(person, documentsOf(show), { type: 'lineup', title: 'Lineup', template: 'looks-60' })
  const photos = await photographs(browser, { person, show, count: 60 })
  const socket = await openDocument({ product, person, name: await nameOf(person, show, made.id), type: lineup })
  await socket.synced()
  const on = { type: lineup, doc: socket.doc, origin: 'bench' } as const
  const cast = Array.from({ length: models }, (_, i) => ({ id: randomUUID(), name: `Model ${i + 1}` }))
  const dressers = Array.from({ length: 6 }, (_, i) => ({ id: randomUUID(), name: `Dresser ${i + 1}` }))
  done(runCommand({ ...on, name: 'addModels', args: { models: cast } }))
  done(runCommand({ ...on, name: 'addDressers', args: { dressers } }))
  const changes = read(socket.doc, lineup.schema).looks.map(({ id }, i) => ({
    id,
    title: `Coat in felted wool, lined with silk ${i + 1}`,
    model: cast[i % cast.length]?.id ?? null,
    dresser: dressers[i % dressers.length]?.id ?? null,
    photo: photos[i] ?? null,
  }))
  done(runCommand({ ...on, name: 'changeLooks', args: { changes } }))
  await socket.committed()
  socket.close()
  return pathOf(show, made.id)
}

/** A board of 500 tasks with their checklists and dependencies, spread over its columns. Answers with its address. */
export const filledBoard = async ({ product, person, show }: Place): Promise<string> => {
  const made = await post(person, documentsOf(show), { type: 'task-board', title: 'Tasks' })
  const socket = await openDocument({ product, person, name: await nameOf(person, show, made.id), type: taskBoard })
  await socket.synced()
  const on = { type: taskBoard, doc: socket.doc, origin: 'bench' } as const
  for (const template of templateNames) {
    const room = 500 - read(socket.doc, taskBoard.schema).tasks.length
    if (room > 0)
      done(runCommand({ ...on, name: 'applyTemplate', args: { template, ...firstOf(templateTasks(template, randomUUID), room) } }))
  }
  const { tasks, columns } = read(socket.doc, taskBoard.schema)
  const changes = tasks.map(({ id }, i) => ({ id, column: columns[i % columns.length]?.id ?? null }))
  done(runCommand({ ...on, name: 'changeTasks', args: { changes } }))
  await socket.committed()
  socket.close()
  return pathOf(show, made.id)
}

/** As many of a template's tasks, with what belongs to them and what they wait for among themselves. */
const firstOf = ({ tasks, steps }: ReturnType<typeof templateTasks>, count: number) => {
  const taken = tasks.slice(0, count)
  const ids = new Set(taken.map(({ id }) => id))
  const among = (on: object = {}) => Object.fromEntries(Object.keys(on).flatMap((id) => (ids.has(id) ? [[id, true as const]] : [])))
  return {
    tasks: taken.map((task) => ({ ...task, dependsOn: among(task.dependsOn) })),
    steps: steps.filter(({ task }) => ids.has(task)),
  }
}

const documentsOf = ({ id, workspace }: Show): string => `/api/workspaces/${workspace.id}/shows/${id}/documents`
const pathOf = ({ id, workspace }: Show, document: string): string => `/w/${workspace.slug}/shows/${id}/d/${document}`

const nameOf = async (person: Person, show: Show, id: string): Promise<string> => {
  const body: { items: { id: string; name: string }[] } = await (await person.request.get(documentsOf(show))).json()
  const found = body.items.find((document) => document.id === id)
  if (!found) throw new Error('The document that was made is not listed.')
  return found.name
}

/** Portraits of 900 × 1,320 as JPEG, made by the browser itself and uploaded one by one. */
const photographs = async (browser: Browser, { person, show, count }: { person: Person; show: Show; count: number }) => {
  const page = await browser.newPage()
  const photos: { file: string; name: string }[] = []
  for (let i = 0; i < count; i++) {
    const name = `look ${i + 1}.jpg`
    const file = { name, mimeType: 'image/jpeg', buffer: Buffer.from(await page.evaluate(drawn, i), 'base64') }
    const response = await person.request.post(`/api/workspaces/${show.workspace.id}/files`, {
      multipart: { file },
      headers: { origin: person.url },
    })
    if (!response.ok()) throw new Error(`${name} was not taken: ${await response.text()}`)
    photos.push({ file: (await response.json()).id, name })
  }
  await page.close()
  for (const { file } of photos) await isMadeSmall(person, `/api/workspaces/${show.workspace.id}/files/${file}?size=480`)
  return photos
}

/** Smaller forms are made in the background; until then the picture as it was uploaded stands in. */
const isMadeSmall = async ({ request }: Person, path: string): Promise<void> => {
  while ((await request.get(path)).headers()['content-type'] !== 'image/webp') await new Promise((resume) => setTimeout(resume, 50))
}

/** Runs inside a page: a figure before a grained backdrop, as base64. */
function drawn(index: number): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 1_320 })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas.')
  const ground = context.createLinearGradient(0, 0, 0, 1_320)
  ground.addColorStop(0, `hsl(${index * 6} 18% 82%)`)
  ground.addColorStop(1, `hsl(${index * 6} 22% 58%)`)
  context.fillStyle = ground
  context.fillRect(0, 0, 900, 1_320)
  let state = index + 7
  for (let grain = 0; grain < 24_000; grain++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    context.fillStyle = `rgb(0 0 0 / ${(state % 12) / 100})`
    context.fillRect(state % 900, (state >> 9) % 1_320, 3, 3)
  }
  context.fillStyle = `hsl(${index * 37} 30% 26%)`
  context.beginPath()
  context.ellipse(450, 240, 80, 105, 0, 0, 7)
  context.fill()
  context.fillRect(300, 350, 300, 860)
  return canvas.toDataURL('image/jpeg', 0.85).slice('data:image/jpeg;base64,'.length)
}
