interface Written {
  authorName: string
  unitName: string
  coAuthors: readonly { name: string; unitName: string }[]
}

/** Who wrote an article, by unit: `河州移动示例公司 林若溪、许闻溪　河州铁塔示例公司 方砚秋`. */
export function byline({ authorName, unitName, coAuthors }: Written): string {
  const units = new Map<string, string[]>()
  for (const { name, unitName: unit } of [{ name: authorName, unitName }, ...coAuthors]) units.set(unit, [...(units.get(unit) ?? []), name])
  return [...units].map(([unit, names]) => `${unit} ${names.join('、')}`).join('\u3000')
}
