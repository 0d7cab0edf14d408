import { Image, View } from '@tarojs/components'
import Taro, { getCurrentPages } from '@tarojs/taro'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import { navMetrics } from './metrics'
import './nav-bar.css'

interface NavBarProps {
  title?: string
  /** address of a picture before the title of a page of the tab bar; empty for none */
  mark?: string
  /** a page of the tab bar: the title large and at the left, no way back */
  root?: boolean
  /** on a dark ground */
  light?: boolean
}

/** The top of every page: our own, so that it looks alike in WeChat and in a browser. */
export function NavBar({ title, mark, root, light }: NavBarProps) {
  const { statusBar, bar, capsule } = navMetrics()
  const heading = title ? spaced(title) : ''
  return (
    <View className={cx('nav', light && 'nav--on')} style={{ paddingTop: `${statusBar}px` }}>
      <View className='nav__bar' style={{ height: `${bar}px`, paddingRight: `${capsule}px` }}>
        {root ? (
          <View className='nav__root' {...{ role: 'heading', 'aria-level': '1' }}>
            {mark && <Image className='nav__mark' src={mark} mode='aspectFit' />}
            <View className='nav__words'>{heading}</View>
          </View>
        ) : (
          <>
            <BackButton light={light} />
            <View
              className='nav__title'
              style={{ left: `${Math.max(capsule, 48)}px`, right: `${Math.max(capsule, 48)}px` }}
              {...{ role: 'heading', 'aria-level': '1' }}
            >
              {heading}
            </View>
          </>
        )}
      </View>
    </View>
  )
}

/** Goes back, or home when the page was opened from outside. */
function BackButton({ light }: { light?: boolean }) {
  const alone = getCurrentPages().length < 2
  return (
    <Tap className='nav__back' label={alone ? '回首页' : '返回'} onTap={goBack}>
      <Icon name={alone ? 'home' : 'back'} color={light ? 'white' : 'ink-1'} />
    </Tap>
  )
}

/** One page back, or to the home page when there is none. */
export function goBack() {
  if (getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: '/pages/home/index' })
}
