import { afterEach, describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { openDom } from '../../test/dom'
import { bindText } from './text-binding'

await openDom()

afterEach(() => {
  document.body.replaceChildren()
})

const setUp = () => {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, 'Look 1')
  const element = document.createElement('textarea')
  document.body.append(element)
  const unbind = bindText({ text, element, edit: (work) => doc.transact(work, 'me'), maxLength: 20 })
  const type = (value: string) => {
    element.value = value
    element.dispatchEvent(new Event('input'))
  }
  const remote = (work: (text: Y.Text) => void) => {
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    work(other.getText('t'))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'network')
  }
  return { text, element, unbind, type, remote }
}

describe('a text field tied to a text of the document', () => {
  test('shows the text, and writes what is typed', () => {
    const { text, element, type } = setUp()
    expect(element.value).toBe('Look 1')
    type('Look 12')
    expect(text.toString()).toBe('Look 12')
  })

  test('shows what others type without moving the caret from its characters', () => {
    const { element, remote } = setUp()
    element.focus()
    element.setSelectionRange(6, 6)
    remote((text) => text.insert(0, 'First: '))
    expect(element.value).toBe('First: Look 1')
    expect(element.selectionStart).toBe(13)
  })

  test('an input method is not disturbed, and both texts are there when it is done', () => {
    const { text, element, remote } = setUp()
    element.dispatchEvent(new Event('compositionstart'))
    remote((other) => other.insert(0, '★ '))
    expect(element.value).toBe('Look 1')
    element.value = 'Look 1 é'
    element.dispatchEvent(new Event('compositionend'))
    expect(text.toString()).toContain('é')
    expect(element.value).toBe(text.toString())
  })

  test('what is over the limit is not written', () => {
    const { text, type } = setUp()
    type('x'.repeat(50))
    expect(text.length).toBe(20)
  })

  test('untied, neither side follows the other', () => {
    const { text, element, unbind, type } = setUp()
    unbind()
    type('alone')
    expect(text.toString()).toBe('Look 1')
    text.insert(0, 'x')
    expect(element.value).toBe('alone')
  })
})
