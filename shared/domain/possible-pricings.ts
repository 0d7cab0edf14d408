import { priceArticle, type Genre, type Grade, type Pricing, type RemunerationPolicy } from './remuneration'

const grades: readonly Grade[] = ['A', 'B', 'C']

/**
 * What an article of that length would earn in each way an editor can take it: a brief by its grades, the best first,
 * then a feature.
 *
 * @param characters of the body, by the policy's counting rule
 * @source domain.md §3: genre and grade are the editor's to give
 */
export function possiblePricings(characters: number, policy: RemunerationPolicy): Pricing[] {
  return [...pricingsAs('brief', characters, policy), ...pricingsAs('feature', characters, policy)]
}

/** The same for one genre: a pricing a grade where it is paid by grade, else one. */
export function pricingsAs(genre: Genre, characters: number, policy: RemunerationPolicy): Pricing[] {
  if (policy.genres[genre].rates.by === 'genre') return [priceArticle({ characters, genre }, policy)]
  return grades.map(grade => priceArticle({ characters, genre, grade }, policy))
}
