import { type Behaviour, type BehaviourContext, type Expectation, kept, plainInput, request } from './plan.ts'

const unsent = (says: string): Expectation => ({ ...kept(says), report: 'withheld' })

const reportingTo =
  (url: (context: BehaviourContext) => string): Behaviour['build'] =>
  (context) => [request(context, plainInput(context, url(context)))]

/** Where the outcome is to be reported, and what happens there (contract 4, ours throughout). */
export const reportBehaviours: Behaviour[] = [
  {
    id: 'report_foreign_host',
    title: 'A report URL on a foreign host',
    expects: unsent('Kept; the report is not sent, because the host is not allowed.'),
    build: reportingTo(
      (context) => context.foreignReportUrl?.() ?? `http://reports.example.net/report/${context.uniqueId()}`,
    ),
  },
  {
    id: 'report_private_address',
    title: 'A report URL on a private address',
    expects: unsent('Kept; the report is not sent, because the address is private and not allowed.'),
    build: reportingTo((context) => `http://10.0.0.1/report/${context.uniqueId()}`),
  },
  {
    id: 'report_redirecting',
    title: 'A report URL that redirects',
    expects: { ...kept('Kept; the redirect is not followed.'), report: 'redirect_not_followed' },
    build: reportingTo((context) => context.reportUrl('redirecting')),
  },
  {
    id: 'report_recovering',
    title: 'A report URL that fails and then recovers',
    expects: { ...kept('Kept; the report is tried again until it is taken.'), report: 'retried' },
    build: reportingTo((context) => context.reportUrl('failing_then_recovering')),
  },
]
