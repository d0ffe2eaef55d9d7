import { Page, Wait } from '@gangway/ui'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../api/queries.tsx'
import { AnswersSection } from './answers-section.tsx'
import './application.css'
import { DocumentsSection } from './documents/documents-section.tsx'
import { FlagsSection } from './flags-section.tsx'
import { EmploymentSection, QualificationsSection, SkillsSection } from './history-sections.tsx'
import { OriginSection } from './origin-section.tsx'
import { PersonSection } from './person-section.tsx'
import { StatusSection } from './status-section.tsx'
import { type Application, candidateName } from './words.tsx'

export function ApplicationPage() {
  const { id = '' } = useParams({ strict: false })
  const application = useQuery(get('/v1/applications/{id}', { path: { id } }, { live: true }))
  return (
    <Page
      title={application.data ? candidateName(application.data) : 'Application'}
      back={{ to: '/applications', label: 'Applications' }}
    >
      <Wait query={application}>{(found) => <Whole application={found} />}</Wait>
    </Page>
  )
}

/** Documents beside the data where there is room, else between what one looks for first and the rest. */
function Whole({ application }: { application: Application }) {
  const { flags, documents, answers = [], employment = [], skills = [] } = application
  const rest = (
    <>
      {answers.length > 0 && <AnswersSection answers={answers} />}
      <QualificationsSection application={application} />
      {employment.length > 0 && <EmploymentSection employment={employment} />}
      {skills.length > 0 && <SkillsSection skills={skills} />}
      <OriginSection application={application} />
    </>
  )
  return (
    <div className="application">
      <Stack>
        {flags.length > 0 && <FlagsSection application={application} />}
        <StatusSection application={application} />
        <PersonSection application={application} />
      </Stack>
      {documents.length > 0 ? (
        <>
          <div className="application-beside">
            <DocumentsSection documents={documents} />
          </div>
          <Stack>{rest}</Stack>
        </>
      ) : (
        <Stack>{rest}</Stack>
      )}
    </div>
  )
}
