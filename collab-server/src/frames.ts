import type { Result } from '@fashionos/shared/errors'
import { ok, refused } from '@fashionos/shared/errors'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Reach, reachOf } from './update-check'

/** Message types of the Hocuspocus protocol. */
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  syncReply: 4,
  stateless: 5,
  close: 7,
  syncStatus: 8,
  ping: 9,
  pong: 10,
} as const

export const syncStep = { one: 0, two: 1, update: 2 } as const
export const authStep = { token: 0, denied: 1, authenticated: 2 } as const

/** A message of a client, decoded as far as the server has to know it before it acts. */
export type Frame =
  | { readonly kind: 'token'; readonly name: string; readonly token: string }
  | { readonly kind: 'ask'; readonly name: string; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly name: string; readonly reach: Reach; readonly bytes: number; readonly isAnswer: boolean }
  | { readonly kind: 'awareness'; readonly name: string; readonly update: Uint8Array }
  | { readonly kind: 'ask-awareness'; readonly name: string }
  | { readonly kind: 'stateless'; readonly name: string; readonly text: string }
  | { readonly kind: 'leave'; readonly name: string }
  | { readonly kind: 'pong' }

/** Longest stateless message and token, in characters. */
const longestText = 16_384

/** Decodes and checks a message whole. The reason is a sentence for the close frame. */
export function readFrame(data: Uint8Array): Result<Frame> {
  if (data.length === 1 && data[0] === messageType.pong) return ok({ kind: 'pong' })
  try {
    const decoder = decoding.createDecoder(data)
    const name = decoding.readVarString(decoder)
    const frame = readBody(decoder, name)
    if (frame.ok && decoding.hasContent(decoder)) return refused('A message has bytes after its end.')
    return frame
  } catch {
    return refused('A message ends too early or is garbled.')
  }
}

function readBody(decoder: decoding.Decoder, name: string): Result<Frame> {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case messageType.sync:
    case messageType.syncReply:
      return readSync(decoder, name)
    case messageType.awareness:
      return ok({ kind: 'awareness', name, update: decoding.readVarUint8Array(decoder) })
    case messageType.auth:
      return readToken(decoder, name)
    case messageType.queryAwareness:
      return ok({ kind: 'ask-awareness', name })
    case messageType.stateless: {
      const text = decoding.readVarString(decoder)
      return text.length > longestText ? refused('A stateless message is too long.') : ok({ kind: 'stateless', name, text })
    }
    case messageType.close:
      if (decoding.hasContent(decoder)) decoding.readVarString(decoder)
      return ok({ kind: 'leave', name })
    default:
      return refused(`Messages of type ${type} are not for clients to send.`)
  }
}

function readSync(decoder: decoding.Decoder, name: string): Result<Frame> {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === syncStep.one) {
    return isStateVector(payload) ? ok({ kind: 'ask', name, stateVector: payload }) : refused('A state vector could not be decoded.')
  }
  if (step !== syncStep.two && step !== syncStep.update) return refused(`There is no sync step ${step}.`)
  const reach = reachOf(payload)
  return reach.ok ? ok({ kind: 'update', name, reach: reach.value, bytes: payload.length, isAnswer: step === syncStep.two }) : reach
}

function readToken(decoder: decoding.Decoder, name: string): Result<Frame> {
  const step = decoding.readVarUint(decoder)
  if (step !== authStep.token) return refused('Only a token may be sent to sign in.')
  const token = decoding.readVarString(decoder)
  // The provider's version, which newer providers append.
  if (decoding.hasContent(decoder)) decoding.readVarString(decoder)
  return token.length > longestText ? refused('The token is too long.') : ok({ kind: 'token', name, token })
}

function isStateVector(payload: Uint8Array): boolean {
  const decoder = decoding.createDecoder(payload)
  const clients = decoding.readVarUint(decoder)
  for (let i = 0; i < clients; i++) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
  }
  return !decoding.hasContent(decoder)
}

/** Length of the name in front of every frame of a document, in bytes. */
export const prefixLengthOf = (name: string): number => namePrefixOf(name).length

export const namePrefixOf = (name: string): Uint8Array => encoding.encode((encoder) => encoding.writeVarString(encoder, name))

const framed = (name: string, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name)
    write(encoder)
  })

export const syncFrame = (name: string, step: number, payload: Uint8Array): Uint8Array =>
  framed(name, (encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

export const awarenessFrame = (name: string, update: Uint8Array): Uint8Array =>
  framed(name, (encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })

export const statelessFrame = (name: string, text: string): Uint8Array =>
  framed(name, (encoder) => {
    encoding.writeVarUint(encoder, messageType.stateless)
    encoding.writeVarString(encoder, text)
  })

export const authenticatedFrame = (name: string, scope: 'readonly' | 'read-write'): Uint8Array =>
  framed(name, (encoder) => {
    encoding.writeVarUint(encoder, messageType.auth)
    encoding.writeVarUint(encoder, authStep.authenticated)
    encoding.writeVarString(encoder, scope)
  })

export const tokenFrame = (name: string, token: string): Uint8Array =>
  framed(name, (encoder) => {
    encoding.writeVarUint(encoder, messageType.auth)
    encoding.writeVarUint(encoder, authStep.token)
    encoding.writeVarString(encoder, token)
  })

/** Answered by the provider with a pong; keeps a quiet connection alive on both ends. */
export const pingFrame = Uint8Array.of(messageType.ping)

/** The text that begins at the offset. */
export function textAt(frame: Uint8Array, offset: number): string {
  const decoder = decoding.createDecoder(frame)
  decoder.pos = offset
  return decoding.readVarString(decoder)
}
