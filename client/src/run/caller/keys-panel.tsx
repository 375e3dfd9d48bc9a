import { Kbd } from '../../ui/kbd'
import { keyHelp } from './keys'
import { PanelFrame } from './panel-frame'
import type { Desk } from './use-desk'

/** Every key of the desk. */
export const KeysPanel = ({ desk }: { readonly desk: Desk }) => (
  <PanelFrame title="Keyboard" onClose={() => desk.show(null)}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
    <div className="panel-list" tabIndex={0} role="group" aria-label="Keys">
      {keyHelp.map(({ title, shortcuts }) => (
        <section key={title} className="pb-4">
          <h3 className="label border-b border-line-2 pb-1.5">{title}</h3>
          <dl>
            {shortcuts.map(({ keys, label }) => (
              <div key={keys} className="flex min-h-9 items-center justify-between gap-4 border-b border-line text-lead">
                <dt>{label}</dt>
                <dd>
                  <Kbd keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </PanelFrame>
)
