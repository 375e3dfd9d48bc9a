import { Dialog } from './dialog'
import { Kbd } from './kbd'
import { useRegistered } from './registered'
import { shortcutSections } from './shortcuts'

/** Every key there is on this screen. */
export const KeyboardHelp = ({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) => {
  const sections = useRegistered(shortcutSections)
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard" size="large">
      <div className="gap-x-10 sm:columns-2">
        {sections.map((section) => (
          <section key={section.title} className="break-inside-avoid pb-6">
            <h3 className="label border-b border-line-2 pb-1.5">{section.title}</h3>
            <dl>
              {section.shortcuts.map((shortcut) => (
                <div key={shortcut.keys + shortcut.label} className="flex min-h-8 items-center justify-between gap-4 border-b border-line">
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <Kbd keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
