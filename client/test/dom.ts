import { afterAll } from 'bun:test'
import { Window } from 'happy-dom'

/**
 * A document for component tests, without a browser. Only what React and the
 * components need becomes global: `fetch`, timers and sockets stay Bun's own.
 * Call it before React is imported: `const { render } = await openDom()`.
 */
const names = [
  'window',
  'document',
  'navigator',
  'location',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'HTMLButtonElement',
  'HTMLIFrameElement',
  'SVGElement',
  'ShadowRoot',
  'DocumentFragment',
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'Event',
  'CustomEvent',
  'KeyboardEvent',
  'MouseEvent',
  'PointerEvent',
  'FocusEvent',
  'InputEvent',
  'FormData',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const

/** One for all files of a process: the testing library keeps the document it first saw. */
let opened: Window | undefined

export const openDom = async () => {
  opened ??= new Window({ url: 'http://localhost:3000/' })
  const page = opened
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const name of names) {
    const value: unknown = name === 'window' ? page : page[name]
    const isFunction = /^[a-z]/.test(name) && typeof value === 'function'
    Object.defineProperty(globalThis, name, { value: isFunction ? value.bind(page) : value, configurable: true, writable: true })
  }
  Object.defineProperty(globalThis, 'IS_REACT_ACT_ENVIRONMENT', { value: true, configurable: true, writable: true })
  const library = await import('@testing-library/react')
  afterAll(() => {
    library.cleanup()
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
    }
  })
  return library
}
