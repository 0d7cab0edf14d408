import { relativeDay } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Card } from '../../components/card/card'
import { allLoaded } from '../../components/page/load-state'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { Part } from './part'

const most = 4

/** For editors: the articles that wait, the longest waiting first, and the issues that can go out. */
export function EditorsPart() {
  const queue = useCall(cloud.review.queue, {})
  const issues = useCall(cloud.bulletin.issues, {})
  return (
    <Part what='稿件' state={allLoaded({ queue, issues })}>
      {({ queue: { now, articles, counts }, issues: { issues: all } }) => {
        const ready = all.filter(({ accepted }) => accepted > 0)
        const waiting = [...articles].sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0))
        return (
          <>
            <Section
              title={`待审稿件 ${counts.submitted}`}
              more={{ label: '去审稿', onTap: () => open(deskRoutes.review) }}
            >
              <Card pad={waiting.length === 0}>
                {waiting.length === 0 && <Words tone='muted'>都审完了，没有等着的稿件。</Words>}
                {waiting.slice(0, most).map(({ id, title, authorName, unitName, submittedAt, characters }) => (
                  <Row
                    key={id}
                    airy
                    title={title}
                    detail={<Dots items={[authorName, unitName, `${characters} 字`]} />}
                    end={submittedAt !== null && `${relativeDay(now, submittedAt)}投`}
                    onTap={() => open(`${deskRoutes.review}?id=${id}`)}
                  />
                ))}
              </Card>
            </Section>
            {ready.length > 0 && (
              <Section title='待发布'>
                <Card>
                  {ready.map(({ id, accepted }) => (
                    <Row
                      key={id}
                      icon='doc'
                      title={issueName(id)}
                      end={`已采用 ${accepted} 篇`}
                      onTap={() => open(`${deskRoutes.issue}?id=${id}`)}
                    />
                  ))}
                </Card>
              </Section>
            )}
          </>
        )
      }}
    </Part>
  )
}
