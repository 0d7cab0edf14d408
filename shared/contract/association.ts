import * as z from 'zod/mini'
import { isPhoneLine, isTransferAccount } from '../domain/association-lines'
import { mostOfPage, pageKeys, type PageProblem } from '../domain/association-pages'
import type { TemplateKey } from '../domain/subscribe-templates'
import { templateKeys } from '../domain/subscribe-templates'
import type { TemplateProblem } from '../domain/template-choice'
import { call, contract } from './call'
import { Count, Instant, line, longText, optionalLine } from './fields'
import { FileId, UploadTicket } from './file'

const Names = z.object({
  /** In full, as on its seal. */
  name: line(60),
  /** At the head of the program; empty leaves the program's own name there. */
  shortName: optionalLine(12),
  /** An uploaded picture; empty for none. */
  logo: z.union([z.literal(''), FileId]),
})

const Contact = z.object({
  phone: z._default(z.string().check(z.trim(), z.refine(text => text === '' || isPhoneLine(text))), ''),
  address: optionalLine(100),
})

/** Where units pay to, and who writes the receipt. */
const Dues = z.object({
  accountName: optionalLine(60),
  account: z._default(z.string().check(z.trim(), z.refine(text => text === '' || isTransferAccount(text))), ''),
  bank: optionalLine(60),
  receiptsBy: optionalLine(20),
})

const Choice = z.object({
  id: optionalLine(80),
  /** Longer lists than any template has are nobody's. */
  fields: z.array(optionalLine(20)).check(z.maxLength(10)),
  on: z.boolean(),
})
const Templates = z.object(Object.fromEntries(templateKeys.map(key => [key, Choice])) as Record<TemplateKey, typeof Choice>)

const problems = ['id-form', 'id-twice', 'field-form', 'field-twice'] as const satisfies readonly TemplateProblem['problem'][]
const pageProblems = ['empty', 'too-long', 'privacy-too-short'] as const satisfies readonly PageProblem[]

const kept = <T extends z.ZodMiniType>(value: T) => z.object({ value, revision: Count })

export const PageKey = z.enum(pageKeys)

const PageRow = z.object({
  of: PageKey,
  /** Null for the text that an association begins with. */
  at: z.nullable(Instant),
  by: z.string(),
  version: z.string(),
  revision: Count,
})

/** All that an administrator sets. Every part has a revision of its own, 0 before anybody set it. */
export const Settings = z.object({
  now: Instant,
  /** Without a name where neither an administrator nor the deployment gave one. */
  names: kept(z.object({ ...Names.shape, name: z.string() })),
  /** An address of the logo; empty for none. */
  logoUrl: z.string(),
  contact: kept(Contact),
  dues: kept(Dues),
  templates: kept(Templates),
  /** Which of the templates the deployment itself names. */
  deployed: z.array(z.enum(templateKeys)),
  pages: z.array(PageRow),
  /** `clearing`: begun, and not whole yet. Null for a store of the association's own. */
  sample: z.nullable(z.enum(['loaded', 'clearing'])),
  /** The latest thirty changes, the latest first. */
  history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
})

const admin = ['admin'] as const

const changedMeanwhile = z.object({ outcome: z.literal('refused'), reason: z.literal('changed-meanwhile'), by: z.string() })

const PageVersion = z.object({ text: z.string(), version: z.string(), at: Instant, by: z.string(), why: z.string() })

export const association = contract('association', {
  /** What everyone sees of the association, and which privacy terms are in force. */
  show: call({
    who: 'anyone',
    writes: false,
    input: z.object({}),
    output: z.object({
      name: z.string(),
      shortName: z.string(),
      /** An address, good for a day; empty for none. */
      logo: z.string(),
      phone: z.string(),
      address: z.string(),
      privacyVersion: z.string(),
    }),
  }),

  /** One of the pages that everyone reads. */
  page: call({
    who: 'anyone',
    writes: false,
    input: z.object({ of: PageKey }),
    output: z.object({ of: PageKey, text: z.string(), version: z.string(), at: z.nullable(Instant) }),
  }),

  settings: call({ who: admin, writes: false, input: z.object({}), output: Settings }),

  logoTicket: call({ who: admin, writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /** Saves one part and leaves the others. Whoever saves what another changed meanwhile is told whose it is. */
  save: call({
    who: admin,
    writes: true,
    input: z.discriminatedUnion('part', [
      z.object({ part: z.literal('names'), revision: Count, value: Names }),
      z.object({ part: z.literal('contact'), revision: Count, value: Contact }),
      z.object({ part: z.literal('dues'), revision: Count, value: Dues }),
      z.object({ part: z.literal('templates'), revision: Count, value: Templates }),
    ]),
    output: z.union([
      z.object({ outcome: z.literal('saved'), revision: Count }),
      changedMeanwhile,
      z.object({ outcome: z.literal('refused'), reason: z.enum(['logo-missing', 'logo-too-large', 'logo-wrong-kind']) }),
      z.object({
        outcome: z.literal('refused'),
        reason: z.literal('templates-wrong'),
        problems: z.array(z.object({ key: z.enum(templateKeys), field: z.nullable(Count), problem: z.enum(problems) })),
      }),
    ]),
  }),

  /** A page's versions, the latest first, at most fifty; the text that it began with is the last. */
  pageHistory: call({
    who: admin,
    writes: false,
    input: z.object({ of: PageKey }),
    output: z.object({ of: PageKey, revision: Count, versions: z.array(PageVersion), began: z.string() }),
  }),

  /** Puts a new text on a page. Of privacy terms: `asksAgain` makes a version that everybody is asked to agree to. */
  revisePage: call({
    who: admin,
    writes: true,
    input: z.object({ of: PageKey, revision: Count, text: longText(2 * mostOfPage + 100), asksAgain: z.boolean(), why: optionalLine(100) }),
    output: z.union([
      z.object({ outcome: z.literal('published'), revision: Count, version: z.string() }),
      changedMeanwhile,
      z.object({ outcome: z.literal('refused'), reason: z.enum(pageProblems) }),
    ]),
  }),

  /**
   * Takes the invented association out of a store that holds one: everything but the caller, their unit and what was
   * set. Cut off, it goes on when it is asked again. A store without the sample's mark is never touched.
   */
  clearSample: call({
    who: admin,
    writes: true,
    /** The association's name as it stands, typed by hand. */
    input: z.object({ name: z.string().check(z.maxLength(100)) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cleared') }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['no-sample', 'other-name', 'another-clears']) }),
    ]),
  }),
})

export type Settings = z.output<typeof Settings>
export type Templates = z.output<typeof Templates>
