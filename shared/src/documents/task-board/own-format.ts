/** What our own JSON file says it is. */
export const ownFormat = 'fashionos/task-board'
