import { done, refused, type Api } from './api'

/** A code of the stand-in names the number that it gives; of any other WeChat says that it does not know it. */
const CODE = /^phone-(1\d{10})$/

/** `phonenumber.getPhoneNumber`: the number for which a person tapped the button. 40029 is WeChat's "invalid code". */
export const givePhoneNumber: Api = ({ code }) => {
  const phone = CODE.exec(String(code))?.[1]
  if (phone === undefined) return refused(40029, 'invalid code')
  return done({ phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' } })
}
