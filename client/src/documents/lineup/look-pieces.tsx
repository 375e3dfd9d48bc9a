import { type Piece, pieceKinds, schema } from '@fashionos/shared/documents/lineup/schema'
import { Ellipsis } from 'lucide-react'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { Popover } from '../../ui/popover'
import { Select } from '../../ui/select'
import { TypedField } from '../../ui/typed-field'
import { BoundText } from '../bound-text'
import { newId } from '../new-id'
import { told } from '../told'
import type { LookPartProps } from './look-part'
import { capital, lookName, pieceWords } from './look-words'
import { NamePicker } from './name-picker'

/** What is worn and carried, where it lies ready, and which other looks need it too. */
export const LookPieces = ({ model, look }: LookPartProps) => {
  const { snapshot, session, editable } = model
  const own = snapshot.pieces.filter(({ looks }) => look.id in looks)
  const others = snapshot.pieces.filter(({ looks }) => !(look.id in looks))
  const add = (title: string) => told(session.run('addPieces', { pieces: [{ id: newId(), title, looks: { [look.id]: true } }] }))
  const share = (id: string) => told(session.run('changePieces', { changes: [{ id, looks: { [look.id]: true } }] }))
  return (
    <section>
      <h3 className="label mb-1">Pieces</h3>
      {own.length === 0 && !editable && <p className="text-ink-2">None yet.</p>}
      <ul>
        {own.map((piece) => (
          <PieceLine key={piece.id} model={model} look={look} piece={piece} />
        ))}
      </ul>
      {editable && (
        <div className="mt-3">
          <NamePicker
            label="Add a piece"
            value=""
            placeholder="Name a new one, or share one of another look"
            options={others.map((piece) => ({
              id: piece.id,
              label: piece.title || 'Without a name',
              detail: sharedWords(piece, model, ''),
            }))}
            onPick={share}
            onAdd={add}
          />
        </div>
      )}
    </section>
  )
}

const sharedWords = (piece: Piece, { snapshot }: LookPartProps['model'], own: string): string => {
  const numbers = snapshot.looks.filter(({ id }) => id !== own && id in piece.looks).map((look) => look.number || lookName(look))
  return numbers.length === 0 ? '' : `${numbers.length === 1 ? 'look' : 'looks'} ${numbers.join(', ')}`
}

interface PieceLineProps extends LookPartProps {
  readonly piece: Piece
}

const PieceLine = ({ model, look, piece }: PieceLineProps) => {
  const shared = sharedWords(piece, model, look.id)
  return (
    <li className="flex items-center gap-3 border-b border-line py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate">{piece.title || 'Without a name'}</p>
        <p className="num flex flex-wrap gap-x-3 text-small text-ink-2">
          <span>{pieceWords[piece.kind]}</span>
          {piece.size && <span>size {piece.size}</span>}
          {piece.tray && <span>tray {piece.tray}</span>}
          {shared && <span>also {shared}</span>}
        </p>
      </div>
      {model.editable && (
        <Popover
          label={piece.title || 'Piece'}
          align="end"
          className="w-72"
          trigger={
            <IconButton label={`Change ${piece.title || 'this piece'}`} tooltip={false}>
              <Ellipsis size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          }
        >
          <PieceForm model={model} look={look} piece={piece} />
        </Popover>
      )}
    </li>
  )
}

const PieceForm = ({ model: { session }, look, piece }: PieceLineProps) => {
  const change = (changes: Partial<Pick<Piece, 'kind' | 'tray' | 'size'>>): string | null => {
    const result = session.run('changePieces', { changes: [{ id: piece.id, ...changes }] })
    return result.ok ? null : result.reason
  }
  const isShared = Object.keys(piece.looks).length > 1
  return (
    <div className="grid grid-cols-2 gap-4">
      <div className="col-span-2">
        <BoundText
          session={session}
          place={{ list: 'pieces', id: piece.id, part: 'title' }}
          maxLength={schema.pieces.parts.title.maxLength}
          label="Name"
          editable
        />
      </div>
      <Select
        className="col-span-2"
        label="Kind"
        value={piece.kind}
        onChange={(kind) => void change({ kind })}
        options={pieceKinds.map((value) => ({ value, label: capital(pieceWords[value]) }))}
      />
      <TypedField label="Tray" value={piece.tray} commit={(tray) => change({ tray })} />
      <TypedField label="Size" value={piece.size} commit={(size) => change({ size })} />
      <div className="col-span-2 flex flex-wrap gap-2">
        {isShared && (
          <Button
            size="small"
            onClick={() =>
              told(session.run('setPieceLooks', { id: piece.id, looks: Object.keys(piece.looks).filter((id) => id !== look.id) }))
            }
          >
            Not in this look
          </Button>
        )}
        <Button size="small" variant="danger" onClick={() => told(session.run('removePieces', { ids: [piece.id] }))}>
          {isShared ? 'Remove from all looks' : 'Remove'}
        </Button>
      </div>
    </div>
  )
}
