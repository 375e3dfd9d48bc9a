import { planImport } from '@fashionos/shared/documents/lineup/import'
import { answerImports } from '../import-answers'
import { newId } from '../new-id'
import type { ImportChoices } from './use-import-plan'

answerImports((source, choices: ImportChoices) => planImport(source, { ...choices, newId }))
