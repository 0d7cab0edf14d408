import type { Answers } from '../../shared/contract/registration'
import type { UnitGrade } from '../../shared/contract/member'
import { answeredFiles, answerProblems, answersTo, askedOf } from '../../shared/domain/questions'
import type { ActivityDocument } from './documents'
import { isUploadOf } from './files'

type Asking = Pick<ActivityDocument, 'asks' | 'rooms' | 'questions' | 'eligibility' | 'fee'>

/** Keeps what the activity asks of this person and drops the rest: what is not asked must not be collected. */
export function keptAnswers(answers: Answers, { asks, rooms, questions, eligibility }: Asking, grade: UnitGrade | null): Answers {
  return {
    department: asks.includes('department') ? answers.department : '',
    room: rooms.some(({ kind }) => kind === answers.room) ? answers.room : 'none',
    remark: asks.includes('remark') ? answers.remark : '',
    invoice: asks.includes('invoice') ? answers.invoice : null,
    questions: answersTo(askedOf(questions, grade, answers.questions), answers.questions) as Answers['questions'],
    certificate: eligibility.certificate ? answers.certificate : '',
  }
}

/** What stands against kept answers. @param openid of whose uploads files may be; null where nobody uploads */
export function whyAnswersFail(kept: Answers, { asks, fee, questions }: Asking, grade: UnitGrade | null, openid: string | null): 'invoice-missing' | 'answers-wrong' | null {
  const asked = askedOf(questions, grade, kept.questions)
  const foreign = answeredFiles(asked, kept.questions).some(file => !(openid && isUploadOf(openid, 'answer', file)))
  if (foreign || answerProblems(asked, kept.questions).length > 0) return 'answers-wrong'
  return asks.includes('invoice') && fee > 0 && !kept.invoice ? 'invoice-missing' : null
}
