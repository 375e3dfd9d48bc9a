import { expect, test } from 'bun:test'
import { deviceNameOf } from './device-name'

test('a session is told by browser and device', () => {
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0'
  expect(deviceNameOf(safari)).toBe('Safari on iPhone')
  expect(deviceNameOf(edge)).toBe('Edge on Windows')
  expect(deviceNameOf('curl/8.5')).toBe('Another program')
  expect(deviceNameOf(null)).toBe('Another program')
})
