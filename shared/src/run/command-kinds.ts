import type { Command, CommandKind, CommandOf } from './commands'

const callKinds = {
  go: true,
  hold: true,
  resume: true,
  jump: true,
  'add-time': true,
  skip: true,
  'take-float': true,
  'accept-change': true,
  'set-standby': true,
  'set-lead': true,
  message: true,
  'hand-over': true,
  end: true,
  open: false,
  ready: false,
  'take-over': false,
  'follow-plan': false,
  supersede: false,
} as const satisfies Record<CommandKind, boolean>

export type CallKind = { [K in CommandKind]: (typeof callKinds)[K] extends true ? K : never }[CommandKind]

/** A call: what only the holder of the lease may say. */
export const isCall = (said: Command): said is CommandOf<CallKind> => callKinds[said.kind]

/** What only the server says; a client that sends one is refused. */
export const isServerOnly = ({ kind }: Command): boolean => kind === 'open' || kind === 'follow-plan' || kind === 'supersede'
