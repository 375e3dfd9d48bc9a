import { expect, test } from 'bun:test'
import { clientAddressOf } from '@fashionos/shared/client-address'
import { isFromThisMachine } from './address'

const request = (headers: Record<string, string> = {}, url = 'http://localhost:3000/') => new Request(url, { headers })

const direct = (connected: string | null) => ({ connected, isBehindProxy: false })
const behind = (connected: string | null) => ({ connected, isBehindProxy: true })

test('a stranger cannot say which address they have; a proxy of our own network can', () => {
  const forged = request({ 'x-forwarded-for': '1.2.3.4' })
  expect(clientAddressOf(forged, behind('203.0.113.9'))).toBe('203.0.113.9')
  expect(clientAddressOf(forged, behind('10.0.0.2'))).toBe('1.2.3.4')
  expect(clientAddressOf(request({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4' }), behind('::ffff:10.0.0.2'))).toBe('1.2.3.4')
  expect(clientAddressOf(request(), behind(null))).toBe('unknown')
})

test('without a proxy nobody can say which address they have, from whichever network', () => {
  for (const address of ['127.0.0.1', '172.17.0.1', '10.0.0.2'])
    expect(clientAddressOf(request({ 'x-forwarded-for': '1.2.3.4' }), direct(address))).toBe(address)
})

test('this machine is the loopback by its own name, without a proxy between', () => {
  expect(isFromThisMachine(request(), direct('127.0.0.1'))).toBe(true)
  expect(isFromThisMachine(request({}, 'http://[::1]:3000/'), direct('::1'))).toBe(true)
  expect(isFromThisMachine(request({}, 'http://rebound.example/'), direct('127.0.0.1'))).toBe(false)
  expect(isFromThisMachine(request({ 'x-forwarded-for': '1.2.3.4' }), direct('127.0.0.1'))).toBe(false)
  expect(isFromThisMachine(request(), direct('10.0.0.2'))).toBe(false)
  expect(isFromThisMachine(request({ via: '1.1 proxy' }), direct('127.0.0.1'))).toBe(false)
  expect(isFromThisMachine(request(), behind('127.0.0.1'))).toBe(false)
})
