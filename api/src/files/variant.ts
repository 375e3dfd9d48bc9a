/** Widths of the smaller forms of a picture, px: beside a name, on a card, on a page. */
export const variants = [160, 480, 1_200] as const
export type Variant = (typeof variants)[number]

/** The form asked for by `?size=`; `null`: as it was uploaded. */
export const variantOf = (size: string | undefined): Variant | null => variants.find((width) => String(width) === size) ?? null

/** Where a form of a file is in the file store. */
export const nameOf = (file: string, variant: Variant | null): string => (variant === null ? file : `${file}.${variant}`)

/** The file that something stored belongs to; `null` for what has another name than ours. */
export const fileOf = (name: string): string | null =>
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.[\d-]+)?$/.exec(name)?.[1] ?? null
