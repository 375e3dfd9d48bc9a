import { planTaskImport } from '@fashionos/shared/documents/task-board/import'
import { answerImports } from '../import-answers'
import { newId } from '../new-id'
import type { ImportChoices } from './import-plan'

answerImports((source, choices: ImportChoices) => planTaskImport(source, { ...choices, newId }))
