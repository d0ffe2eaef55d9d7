import { useList } from '../../api/queries.tsx'
import { AdministrationPage } from './administration-page.tsx'
import { SessionList } from './session-list.tsx'

export function SessionsPage() {
  const list = useList('/v1/sessions')
  return (
    <AdministrationPage
      title="Sessions"
      about="Who is signed in. A session ends two hours after it was last used, and twelve hours after signing in."
    >
      <SessionList list={list} whose />
    </AdministrationPage>
  )
}
