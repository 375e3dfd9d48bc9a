import { second } from '@fashionos/shared/time'
import { DeskButton } from './desk-button'
import { nameOf } from './go'
import { GoButton } from './go-button'
import type { KeyAction, Panel } from './keys'
import { holdSaid, standbySaid, timeSaid } from './said'
import type { Desk } from './use-desk'

interface DeskFootProps {
  readonly desk: Desk
  /** Key pressed just now. */
  readonly pressed: KeyAction['kind'] | null
}

/** The calls: what is said most has a key of its own, GO the largest. */
export const DeskFoot = ({ desk, pressed }: DeskFootProps) => {
  const { run } = desk.shown
  const isStandby = run.standby !== null && run.standby.item === run.next?.item
  const say = (said: ReturnType<typeof holdSaid>) => {
    if (said) desk.say(said)
  }
  const panelButton = (panel: Panel, label: string, shortcut?: string) => (
    <DeskButton
      label={label}
      shortcut={shortcut}
      isPressed={false}
      isOn={desk.panel === panel}
      onPress={() => desk.show(desk.panel === panel ? null : panel)}
    />
  )
  return (
    <section className="desk-foot" aria-label="Calls">
      <div className="desk-buttons">
        <DeskButton
          label="Back"
          detail={desk.back ? `to ${desk.back.name}` : 'just after GO'}
          shortcut="B"
          isPressed={pressed === 'back'}
          isDisabled={!desk.back}
          onPress={() => desk.back?.call()}
        />
        <DeskButton
          label="Standby"
          detail={isStandby ? 'called' : run.next ? nameOf(run.next) : undefined}
          shortcut="S"
          isPressed={pressed === 'standby'}
          isOn={isStandby}
          isDisabled={!run.next || isStandby}
          onPress={() => say(standbySaid(run))}
          className="desk-standby"
        />
        <DeskButton
          label={run.state === 'hold' ? 'Resume' : 'Hold'}
          shortcut="H"
          isPressed={pressed === 'hold'}
          isOn={run.state === 'hold'}
          isDisabled={!run.current}
          onPress={() => say(holdSaid(run))}
          className="desk-hold"
        />
        <DeskButton
          label={'\u22120:10'}
          shortcut="ArrowDown"
          isPressed={false}
          isDisabled={!run.current}
          onPress={(at) => say(timeSaid(desk.seen(at), -10 * second))}
        />
        <DeskButton
          label="+0:10"
          shortcut="ArrowUp"
          isPressed={false}
          isDisabled={!run.current}
          onPress={(at) => say(timeSaid(desk.seen(at), 10 * second))}
        />
        <DeskButton
          label="+0:30"
          shortcut="Shift+ArrowUp"
          isPressed={false}
          isDisabled={!run.current}
          onPress={(at) => say(timeSaid(desk.seen(at), 30 * second))}
        />
        {panelButton('jump', 'Jump', 'J')}
        {panelButton('more', 'More')}
      </div>
      <GoButton desk={desk} isPressed={pressed === 'go'} />
    </section>
  )
}
