import { planImport } from '@fashionos/shared/documents/run-of-show/import'
import { answerImports } from '../import-answers'
import { newId } from '../new-id'
import type { ImportChoices } from './import-plan'

answerImports((source, choices: ImportChoices) => planImport(source, { ...choices, newId }))
