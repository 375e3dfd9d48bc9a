/** Text of a cell that holds HTML, as shops export it: line breaks kept, tags gone, the common entities read. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/li|\/h[1-6]|\/div|\/tr)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, '')
    .replace(/&(nbsp|amp|lt|gt|quot|apos|#39|#160);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const entities: Readonly<Record<string, string>> = { nbsp: ' ', '#160': ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

export const looksLikeHtml = (text: string): boolean =>
  /<(p|br|div|span|ul|ol|li|strong|b|em|i|h[1-6]|a|table|meta)\b[^<>]{0,500}>/i.test(text)
