import { minute, second } from '@fashionos/shared/time'
import { formatDuration } from '@fashionos/shared/time-text'
import { Kbd } from '../../ui/kbd'
import { chooseTheme, useTheme } from '../../ui/theme'
import { nameOf } from './go'
import type { Panel } from './keys'
import { planPath } from './pages'
import { PanelFrame } from './panel-frame'
import { runWord } from './questions'
import { endSaid, skipSaid, timeSaid } from './said'
import type { Desk } from './use-desk'

const times = [-minute, -30 * second, 30 * second, minute] as const

/** The calls that are rarer, each with its key. */
export const MorePanel = ({ desk }: { readonly desk: Desk }) => {
  const { run } = desk.shown
  const say = (said: ReturnType<typeof skipSaid>) => {
    desk.show(null)
    if (said) desk.say(said)
  }
  return (
    <PanelFrame title="More" onClose={() => desk.show(null)}>
      <div className="panel-list">
        {run.current && (
          <div className="flex flex-wrap gap-2 border-b border-line pb-3">
            {times.map((by, i) => (
              <button
                key={by}
                type="button"
                data-first={i === 0 || undefined}
                className="desk-chip"
                onClick={() => {
                  const said = timeSaid(run, by)
                  if (said) desk.say(said)
                }}
              >
                {by > 0 ? `+${formatDuration(by)}` : formatDuration(by)}
              </button>
            ))}
          </div>
        )}
        {run.next && <Choice label={`Skip ${nameOf(run.next)} today`} keys="X" onPick={() => say(skipSaid(run))} />}
        <Opens desk={desk} panel="float" label="Take a float" keys="F" />
        <Opens desk={desk} panel="message" label="Message to everyone, the stage or a department" keys="M" />
        <Opens desk={desk} panel="leads" label="Lead times of departments" keys="D" />
        <Opens desk={desk} panel="hand-over" label="Hand over" keys="O" />
        {run.current && <Choice label={`End the ${runWord(run)}`} keys="E" onPick={() => say(endSaid(run))} />}
        <Opens desk={desk} panel="keys" label="Keyboard" keys="?" />
        <ThemeChoice />
        <PlanLink desk={desk} />
      </div>
    </PanelFrame>
  )
}

const Choice = ({ label, keys, onPick }: { readonly label: string; readonly keys: string; readonly onPick: () => void }) => (
  <button type="button" className="panel-option w-full text-left" onClick={onPick}>
    <span className="next-title">{label}</span>
    <span className="max-sm:hidden">
      <Kbd keys={keys} />
    </span>
  </button>
)

const Opens = ({
  desk,
  panel,
  label,
  keys,
}: {
  readonly desk: Desk
  readonly panel: Panel
  readonly label: string
  readonly keys: string
}) => <Choice label={label} keys={keys} onPick={() => desk.show(panel)} />

/** In another tab: nobody leaves the desk by a slip. */
const PlanLink = ({ desk }: { readonly desk: Desk }) => {
  const path = planPath(desk.shown.view)
  if (path === null) return null
  return (
    <a className="panel-option w-full" href={path} target="_blank" rel="noreferrer">
      <span className="next-title">The plan, in another tab</span>
    </a>
  )
}

const ThemeChoice = () => {
  const other = useTheme() === 'light' ? 'dark' : 'light'
  return (
    <button type="button" className="panel-option w-full text-left" onClick={() => chooseTheme(other)}>
      <span className="next-title">{other === 'light' ? 'Light screen' : 'Dark screen'}</span>
    </button>
  )
}
