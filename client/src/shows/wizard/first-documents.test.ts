import { describe, expect, test } from 'bun:test'
import { showKinds } from '../show'
import { documentsText, fittingTemplates, usualDocuments, withDocument } from './first-documents'

describe('what a new show begins with', () => {
  test.each([...showKinds])('a %s has a run of show and a task board, both filled by what was made for it', (kind) => {
    const documents = usualDocuments(kind)
    for (const type of ['run-of-show', 'task-board'] as const) {
      const template = documents.find((document) => document.type === type)?.template
      expect(fittingTemplates(type, kind).find(({ name }) => name === template)?.showKinds).toContain(kind)
    }
  })

  test('templates made for another kind are not offered', () => {
    expect(fittingTemplates('task-board', 'pop-up').map(({ name }) => name)).toEqual(['pop-up'])
    expect(fittingTemplates('lineup', 'photo-shoot').every(({ showKinds }) => showKinds.length === 0)).toBe(true)
  })

  test('a document is taken in, changed and left out, in the order of the types', () => {
    const empty = withDocument([], 'task-board', { type: 'task-board', template: null })
    const two = withDocument(empty, 'run-of-show', { type: 'run-of-show', template: 'runway-show' })
    expect(two.map(({ type }) => type)).toEqual(['run-of-show', 'task-board'])
    expect(documentsText(two)).toBe('Run of show (Runway show, evening), Task board')
    expect(withDocument(two, 'run-of-show', null)).toEqual(empty)
  })
})
