import { association } from '../../shared/contract/association'
import { associationWithTerms } from '../_kit/association'
import { linkTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'

/** Seconds that the logo's address is good for: a phone asks again each time the program is opened. */
const goodFor = 86_400

export const show = useCase(association.calls.show, async () => {
  const { name, shortName, logo, phone, address, privacyVersion } = await associationWithTerms()
  return { name, shortName, logo: logo ? ((await linkTo(logo, goodFor)) ?? '') : '', phone, address, privacyVersion }
})
