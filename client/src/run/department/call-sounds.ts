import type { CallAlert } from './call-alert'

interface Signal {
  /** Hz. */
  readonly pitch: number
  /** s, and how often. */
  readonly length: number
  readonly times: number
  /** ms on, off, on… */
  readonly buzz: readonly number[]
}

/** Told apart by number and length, not by pitch alone: backstage is loud. */
const signals: Readonly<Record<CallAlert['kind'], Signal>> = {
  warning: { pitch: 520, length: 0.12, times: 1, buzz: [80] },
  standby: { pitch: 660, length: 0.12, times: 2, buzz: [120, 80, 120] },
  go: { pitch: 990, length: 0.5, times: 1, buzz: [400] },
}

export interface CallSounds {
  /** Browsers let a page sound only after a tap; call it in one. */
  readonly wake: () => Promise<void>
  readonly isAwake: () => boolean
  readonly give: (kind: CallAlert['kind']) => void
}

/** Beeps and buzzes of this device, as far as it has them. */
export const createCallSounds = (): CallSounds => {
  let audio: AudioContext | null = null
  const wake = async () => {
    audio ??= new AudioContext()
    await audio.resume()
  }
  const give = (kind: CallAlert['kind']) => {
    const signal = signals[kind]
    if ('vibrate' in navigator) navigator.vibrate([...signal.buzz])
    if (audio?.state === 'running') beep(audio, signal)
  }
  return { wake, isAwake: () => audio?.state === 'running', give }
}

/** With soft edges, which do not crack in a loudspeaker. */
const beep = (audio: AudioContext, { pitch, length, times }: Signal) => {
  for (let i = 0; i < times; i++) {
    const from = audio.currentTime + i * length * 1.7
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(0.5, from + 0.01)
    volume.gain.setValueAtTime(0.5, from + length - 0.03)
    volume.gain.linearRampToValueAtTime(0, from + length)
    tone.connect(volume).connect(audio.destination)
    tone.start(from)
    tone.stop(from + length)
  }
}
