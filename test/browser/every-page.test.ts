import { waysIn, type WayIn } from '../ways-in'
import { setStage, type Look } from './stage'

const stage = setStage()

/** Everyone of the sample with the pages that are theirs. */
const peopleOf = (ways: readonly WayIn[]) =>
  [...new Set(ways.map(way => way.as))].map(as => ({ as, routes: ways.filter(way => way.as === as) }))

const looks: (Look & { ways: readonly WayIn[] })[] = [
  { screen: 'phone', largeType: false, ways: waysIn },
  { screen: 'phone', largeType: true, ways: waysIn },
  { screen: 'desk', largeType: false, ways: waysIn.filter(({ route }) => route.startsWith('desk/')) },
  { screen: 'desk', largeType: true, ways: waysIn.filter(({ route }) => route.startsWith('desk/')) },
]

test.each(looks)('every page fits the $screen, large type: $largeType', async ({ ways, ...look }) => {
  for (const { as, routes } of peopleOf(ways)) {
    const person = as ? await stage.person(as, look) : await stage.visitor(look)
    await person.open(`/${routes[0]!.route}`)
    for (const { route, reads } of routes) {
      await person.follow(`/${route}`)
      await person.at(`/${route}`)
      // Once in some hundred times the browser's router stays where it was: who meets that loads the page anew.
      await person.see(reads).catch(() => person.open(`/${route}`).then(() => person.see(reads)))
      await person.fits()
    }
    await stage.dismiss(person)
  }
}, 90_000)
