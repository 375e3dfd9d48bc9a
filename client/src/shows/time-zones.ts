/** "GMT+1", as the zone stands at an instant. */
const offsetOf = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at).find((part) => part.type === 'timeZoneName')
    ?.value ?? ''

export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** "Europe/Paris" → "Paris". */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

export interface TimeZoneOption {
  readonly value: string
  readonly label: string
  readonly detail: string
}

/** Every zone this browser knows, by city, the device's own first. `at`: the instant their offsets are of. */
export const timeZoneOptions = (at: number): TimeZoneOption[] => {
  const own = deviceTimeZone()
  const names = new Set([own, ...Intl.supportedValuesOf('timeZone'), 'UTC'])
  return [...names].map((name) => {
    const region = name.split('/').slice(0, -1).join(', ').replaceAll('_', ' ')
    return { value: name, label: region ? `${cityOf(name)}, ${region}` : cityOf(name), detail: offsetOf(name, at) }
  })
}
