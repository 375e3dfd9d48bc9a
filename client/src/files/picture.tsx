import type { ComponentProps } from 'react'
import { type PictureWidth, pictureWidths } from './file-address'

export interface PictureProps extends Omit<ComponentProps<'img'>, 'src' | 'srcSet' | 'sizes'> {
  readonly file: string
  readonly addressOf: (file: string, width?: PictureWidth) => string
  /** How wide it stands on the page, as CSS: `180px`, `100vw`. The browser takes the form that is just large enough. */
  readonly sizes: string
  readonly alt: string
}

/** A picture of the workspace in the size it is seen in. */
export const Picture = ({ file, addressOf, sizes, alt, ...rest }: PictureProps) => (
  <img
    loading="lazy"
    decoding="async"
    {...rest}
    alt={alt}
    sizes={sizes}
    srcSet={pictureWidths.map((width) => `${addressOf(file, width)} ${width}w`).join(', ')}
    src={addressOf(file, 480)}
  />
)
