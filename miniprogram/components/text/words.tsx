import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { spacedNode } from './spaced'

interface WordsProps {
  tone?: 'muted' | 'ink2' | 'brand' | 'ok' | 'warn' | 'bad'
  size?: 'sub' | 'cap'
  strong?: boolean
  nowrap?: boolean
  children: ReactNode
}

const tones = { muted: 'muted', ink2: 'ink2', brand: 'c-brand', ok: 'c-ok', warn: 'c-warn', bad: 'c-bad' } as const

/** A run of text, its Han and Latin set apart: what `Text` is for anything that a person reads. */
export function Words({ tone, size, strong, nowrap, children }: WordsProps) {
  return <Text className={cx(tone && tones[tone], size, strong && 'strong', nowrap && 'nowrap')}>{spacedNode(children)}</Text>
}
