/** The kinds of file that documents leave as: how each is called, and what browsers know it by. */
export const fileFormats = {
  xlsx: {
    label: 'Excel workbook',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { label: 'CSV table', extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  json: { label: 'JSON', extension: 'json', mediaType: 'application/json' },
  ics: { label: 'Calendar', extension: 'ics', mediaType: 'text/calendar;charset=utf-8' },
} as const
