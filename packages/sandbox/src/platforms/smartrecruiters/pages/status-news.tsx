import { ButtonLink, PageLink } from '@gangway/ui'
import { Affix, Notification as Card, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Notification } from '../api-types.ts'
import { resultStatusLabel } from './badges.tsx'
import { useNotifications } from './recruiting-queries.tsx'

/** The way to the notifications, with how many are new; what comes in while a page is open appears in its corner. */
export function NotificationsLink() {
  const { data } = useNotifications()
  const unread = data?.unread ?? 0
  return (
    <>
      <ButtonLink to="/smartrecruiters/notifications" variant="default">
        {unread === 0 ? 'Notifications' : `Notifications (${unread} new)`}
      </ButtonLink>
      {data && <News notifications={data.data} />}
    </>
  )
}

function News({ notifications }: { notifications: readonly Notification[] }) {
  const newest = notifications[0]?.id ?? 0
  const seen = useRef(newest)
  const [closed, setClosed] = useState<readonly number[]>([])
  const news = notifications.filter(({ id, read }) => id > seen.current && !read && !closed.includes(id)).slice(0, 3)
  return (
    <Affix position={{ bottom: 16, right: 16 }} maw="calc(100vw - 2rem)" w={360}>
      <Stack gap="xs" role="status" aria-label="New notifications">
        {news.map((notification) => (
          <Card
            key={notification.id}
            withBorder
            title={`${notification.packageName}: ${resultStatusLabel(notification.status).toLowerCase()}`}
            onClose={() => setClosed([...closed, notification.id])}
            closeButtonProps={{ 'aria-label': 'Close this notification' }}
          >
            <Text size="sm" c="var(--mantine-color-text)">
              <PageLink to={`/smartrecruiters/candidates/${notification.candidateId}`}>
                {notification.candidateName}
              </PageLink>
              , {notification.jobTitle}
            </Text>
          </Card>
        ))}
        <ForgetAfter news={news.map(({ id }) => id)} forget={(ids) => setClosed([...closed, ...ids])} />
      </Stack>
    </Affix>
  )
}

/** Takes away what has stood there for a while; it stays on the notifications' own page. */
function ForgetAfter({ news, forget }: { news: readonly number[]; forget: (ids: readonly number[]) => void }) {
  const latest = useRef(forget)
  latest.current = forget
  const key = news.join()
  useEffect(() => {
    if (key === '') return
    const timer = setTimeout(() => latest.current(key.split(',').map(Number)), 20_000)
    return () => clearTimeout(timer)
  }, [key])
  return null
}
