import Taro from '@tarojs/taro'
import { Field } from '../../components/field/field'
import { TextField } from '../../components/field/text-field'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { text } from './bind'
import type { PlanFormState } from './use-plan-form'

/** Where the place is on a map: pointed at on a phone; in a browser, which has no map of WeChat's, typed. */
export function LocationField({ form }: { form: PlanFormState }) {
  const { values, set, problemOf } = form
  if (process.env.TARO_ENV === 'h5') {
    return <TextField label='地图' optional maxLength={40} placeholder='纬度, 经度，手机上可直接选点' {...text(form, 'location')} />
  }

  async function choose() {
    const chosen = await Taro.chooseLocation({}).catch(() => null)
    if (!chosen?.latitude) return
    const { latitude, longitude, name, address } = chosen
    set({
      location: `${Number(latitude).toFixed(6)}, ${Number(longitude).toFixed(6)}`,
      place: values.place || name.slice(0, 60),
      address: values.address || address.slice(0, 120),
    })
  }

  return (
    <Field
      label='地图'
      optional
      empty={!values.location}
      error={problemOf('location')}
      hint={values.location && <Tap role='button' className='c-brand' onTap={() => set({ location: '' })}>去掉</Tap>}
      onTap={values.location ? undefined : () => void choose()}
      end={!values.location && <Icon name='chevron-right' size={16} color='ink-off' />}
    >
      {values.location ? '已选点' : '在地图上选点'}
    </Field>
  )
}
