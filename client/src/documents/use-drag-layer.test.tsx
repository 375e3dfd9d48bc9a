import { afterEach, expect, test } from 'bun:test'
import { openDom } from '../../test/dom'

const { act, cleanup, fireEvent, render } = await openDom()
const { loadDragLayer, useDragLayer } = await import('./use-drag-layer')

afterEach(cleanup)

test('what was tapped before the layer is here is not held on to when the mouse of the tap goes up', async () => {
  let layer: ReturnType<typeof useDragLayer> | undefined
  const Held = () => {
    layer = useDragLayer()
    return <button type="button" onMouseDown={(event) => layer?.press({ id: 'a look', node: event.currentTarget, event })} />
  }
  const button = render(<Held />).getByRole('button')
  act(() => void fireEvent.mouseDown(button))
  expect(layer?.pressed.current?.id).toBe('a look')
  act(() => void fireEvent.mouseUp(button))
  expect(layer?.pressed.current).toBeNull()
  await act(async () => void (await loadDragLayer()))
})
