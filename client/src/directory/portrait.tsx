import { imageFilesOf } from '../documents/image-files'
import { initialsOf } from '../ui/avatar'
import { classes } from '../ui/classes'

export interface PortraitProps {
  readonly workspaceId: string
  readonly model: { readonly name: string; readonly photoFile: string | null }
  /** Width, in px; it is as high as a look card is to its width. */
  readonly size: number
  readonly className?: string
}

/** A model's photo, or the initials where there is none; beside the name, so nothing is read out. */
export const Portrait = ({ workspaceId, model, size, className }: PortraitProps) => {
  const box = { width: size, height: Math.round(size * 1.25) }
  if (model.photoFile === null) {
    return (
      <span
        aria-hidden="true"
        style={{ ...box, fontSize: size * 0.32 }}
        className={classes('grid shrink-0 place-items-center bg-sunk font-medium text-ink-3', className)}
      >
        {initialsOf(model.name)}
      </span>
    )
  }
  const address = imageFilesOf(workspaceId).addressOf(model.photoFile, size > 80 ? 480 : 160)
  return <img src={address} alt="" loading="lazy" style={box} className={classes('shrink-0 bg-sunk object-cover', className)} />
}
