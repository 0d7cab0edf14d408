import type { Envelope, Output } from '../../../shared/contract/call'
import type { newsroom } from '../../../shared/contract/newsroom'
import type { Instant } from '../../../shared/domain/instant'
import type { AppError } from '../../../shared/errors'
import { emptyManuscript, sameManuscript, type Manuscript } from './manuscript'

type Kept = Output<typeof newsroom.calls.draft>
type Refusal = Omit<Extract<Kept, { outcome: 'refused' }>, 'outcome'>
type RequestId = NonNullable<Envelope['requestId']>

export type KeepingState =
  | { status: 'kept'; at: Instant | null }
  | { status: 'keeping' }
  | { status: 'failed'; error: AppError }
  | ({ status: 'refused' } & Refusal)

/** The two calls that keep an article, the first of which gives it its id. */
export interface KeepingCalls {
  draft(manuscript: Manuscript, requestId: RequestId): Promise<Kept>
  revise(id: string, revision: number, manuscript: Manuscript, requestId: RequestId): Promise<Kept>
}

interface Start {
  /** Null for an article that the cloud does not know yet. */
  id: string | null
  revision: number
  /** As the cloud has it. */
  kept: Manuscript
  /** Of the call that begins the article: the same for as long as no answer to it came. */
  draftRequest: RequestId
  /** That call may have been made on an earlier visit: what it took is not known. */
  begun?: boolean
}

/** After these nobody knows whether the text was taken. */
const unanswered: readonly string[] = ['OFFLINE', 'TIMEOUT', 'INTERNAL', 'BUSY']

/**
 * Keeps an article in the cloud while it is typed: one call at a time, the next with what was typed meanwhile. A call
 * whose answer was lost is made again as it was, so that its repeat is known as one, before anything newer is sent.
 */
export class ArticleKeeper {
  state: KeepingState = { status: 'kept', at: null }
  id: string | null
  revision: number
  private kept: Manuscript
  private wanted: Manuscript
  private pending?: { manuscript: Manuscript; requestId: RequestId }
  private running?: Promise<boolean>
  private readonly draftRequest: RequestId
  private begun: boolean

  constructor(
    { id, revision, kept, draftRequest, begun = false }: Start,
    private readonly calls: KeepingCalls,
    private readonly newRequestId: () => RequestId,
    private readonly onChange: (keeper: ArticleKeeper) => void,
  ) {
    this.id = id
    this.revision = revision
    this.kept = this.wanted = kept
    this.draftRequest = draftRequest
    this.begun = begun
  }

  /** @returns whether the cloud has the text, and all that was given meanwhile */
  keep(manuscript: Manuscript): Promise<boolean> {
    this.wanted = manuscript
    return (this.running ??= this.run().finally(() => {
      this.running = undefined
    }))
  }

  has(manuscript: Manuscript): boolean {
    return !this.pending && sameManuscript(this.kept, manuscript)
  }

  /** Goes on from what the cloud has now, after it was changed elsewhere. */
  goOnFrom(revision: number, kept: Manuscript): void {
    this.revision = revision
    this.kept = kept
    this.pending = undefined
    this.tell({ status: 'kept', at: null })
  }

  private async run(): Promise<boolean> {
    while (!this.has(this.wanted)) {
      const sent = (this.pending ??= {
        manuscript: this.wanted,
        requestId: this.id === null ? this.draftRequest : this.newRequestId(),
      })
      this.tell({ status: 'keeping' })
      try {
        const answer = await this.send(sent.manuscript, sent.requestId)
        this.pending = undefined
        if (answer.outcome === 'refused') {
          this.tell({ status: 'refused', reason: answer.reason, picture: answer.picture })
          return false
        }
        this.id = answer.id
        this.revision = answer.revision
        this.kept = this.begun ? emptyManuscript : sent.manuscript
        this.begun = false
        this.tell({ status: 'kept', at: answer.savedAt })
      } catch (error) {
        if (!unanswered.includes((error as AppError).code)) this.pending = undefined
        this.tell({ status: 'failed', error: error as AppError })
        return false
      }
    }
    return true
  }

  private send(manuscript: Manuscript, requestId: RequestId): Promise<Kept> {
    if (this.id === null) return this.calls.draft(manuscript, requestId)
    return this.calls.revise(this.id, this.revision, manuscript, requestId)
  }

  private tell(state: KeepingState) {
    this.state = state
    this.onChange(this)
  }
}
