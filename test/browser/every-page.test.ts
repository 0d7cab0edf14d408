import { waysIn } from '../ways-in'
import { screens, setStage } from './stage'

const stage = setStage()

/** Everyone of the sample with the pages that are theirs. */
const peopleAndRoutes = [...new Set(waysIn.map(({ as }) => as))].map(as => [as, waysIn.filter(way => way.as === as)] as const)

test.each(peopleAndRoutes)('every page of %s fits the phone, the desk’s also a wide screen, in both sizes of type', async (as, ways) => {
  const person = as ? await stage.person(as) : await stage.visitor()
  await person.open(`/${ways[0]!.route}`)
  for (const { route, reads } of ways) {
    await person.page.setViewportSize(screens.phone)
    await person.follow(`/${route}`)
    await person.at(`/${route}`)
    // Once in some hundred times the browser's router stays where it was: who meets that loads the page anew.
    await person.see(reads).catch(() => person.open(`/${route}`).then(() => person.see(reads)))
    await person.fitsInBothTypes()
    if (!route.startsWith('desk/')) continue
    await person.page.setViewportSize(screens.desk)
    await person.see(reads)
    await person.fitsInBothTypes()
  }
}, 120_000)
