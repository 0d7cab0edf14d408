import * as z from 'zod/mini'
import { templateKeys } from '../domain/subscribe-templates'
import { call, contract } from './call'
import { Count, Id, Instant, PageNumber } from './fields'

/** Something that the person was told. */
export const Message = z.object({
  id: Id,
  title: z.string(),
  text: z.string(),
  /** The page that it leads to. */
  link: z.string(),
  at: Instant,
  read: z.boolean(),
})

const TemplateKey = z.enum(templateKeys)

export const message = contract('message', {
  /** The caller's messages, 20 a page, the newest first. */
  mine: call({
    who: 'member',
    writes: false,
    input: z.object({ page: PageNumber }),
    output: z.object({ now: Instant, items: z.array(Message), more: z.boolean(), unread: Count }),
  }),

  /** Marks one of the caller's messages as read, or all that had come by then. Whatever is not theirs stays as it is. */
  read: call({
    who: 'member',
    writes: true,
    input: z.discriminatedUnion('which', [
      z.object({ which: z.literal('one'), id: Id }),
      z.object({ which: z.literal('all'), until: Instant }),
    ]),
    output: z.object({ unread: Count }),
  }),

  /** The templates that WeChat's messages come by, to ask for consent with; those that the deployment has. */
  templates: call({
    who: 'anyone',
    writes: false,
    input: z.object({}),
    output: z.object({ templates: z.array(z.object({ key: TemplateKey, id: z.string() })) }),
  }),
})

export type Message = z.output<typeof Message>
