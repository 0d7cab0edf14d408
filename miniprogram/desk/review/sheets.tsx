import type { Article } from '../../../shared/contract/article'
import type { SecondReadingRules } from '../../../shared/domain/second-reading'
import { ConfirmSheet } from '../confirm-sheet'
import { heldSince } from './held-since'
import { RemarkSheet } from './remark-sheet'
import type { Sheet } from './review-props'
import { RulesSheet } from './rules-sheet'
import { TrailSheet } from './trail-sheet'
import type { Acts } from './use-acts'
import { WordsSheet } from './words-sheet'

interface SheetsProps {
  sheet: Sheet
  article: Article | undefined
  rules: { rules: SecondReadingRules; revision: number } | undefined
  acts: Acts
  onClose: () => void
  /** the rules were changed */
  onArranged: () => void
}

/** The sheet that is open over the desk. */
export function Sheets({ sheet, article, rules, acts, onClose, onArranged }: SheetsProps) {
  if (sheet.name === 'rules') return rules ? <RulesSheet kept={rules} onClose={onClose} onArranged={onArranged} /> : null
  if (!article) return null
  switch (sheet.name) {
    case 'back': return <WordsSheet kind='back' article={article} onClose={onClose} onSend={words => acts.sendBack(article, words)} />
    case 'decline': return <WordsSheet kind='decline' article={article} onClose={onClose} onSend={words => acts.decline(article, words)} />
    case 'object': return <WordsSheet kind='object' article={article} onClose={onClose} onSend={words => acts.object(article, words)} />
    case 'remark': return <RemarkSheet place={sheet.place} passage={sheet.passage} onClose={onClose} onSend={remark => acts.remark({ id: article.id, ...remark })} />
    case 'trail': return <TrailSheet article={article} onClose={onClose} />
    case 'take-over':
      return (
        <ConfirmSheet open title='接手这篇' label={`从${article.takenBy?.name ?? '别的编辑'}手里接过来`} onConfirm={() => acts.takeOver(article)} onClose={onClose}>
          {`${heldSince(article)}。接手后由您定稿，已写的批注都在；先和对方说一声。`}
        </ConfirmSheet>
      )
  }
}
