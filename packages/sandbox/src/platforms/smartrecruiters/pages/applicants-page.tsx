import { Page } from '@gangway/ui'
import { Applicants } from './applicants.tsx'
import { NotificationsLink } from './status-news.tsx'

/** Everybody who applied for any job. */
export function ApplicantsPage() {
  return (
    <Page
      title="Applicants"
      about="Everybody who applied, newest first. A step of the hiring process can order packages by itself when somebody comes into it."
      actions={<NotificationsLink />}
    >
      <Applicants />
    </Page>
  )
}
