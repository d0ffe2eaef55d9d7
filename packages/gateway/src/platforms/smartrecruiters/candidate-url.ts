import { httpUrl } from '@gangway/wire/smartrecruiters'
import { StdUriTemplate } from '@std-uritemplate/std-uritemplate'

/** The variables of a package's `candidateUrlTemplate` (model section 3); one without a value expands to nothing. */
export interface CandidateUrlVariables {
  /** Ours. */
  orderId: string
  token: string
  language?: string
  email?: string
  returnUrl?: string
}

/**
 * Where a candidate takes the assessment: the template (RFC 6570) expanded. Undefined where that is no http(s) URL that
 * a Location header can hold.
 */
export function expandCandidateUrl(template: string, variables: CandidateUrlVariables): string | undefined {
  try {
    // Without a prototype: a template that names `constructor` is to find nothing.
    const url = StdUriTemplate.expand(template, Object.assign(Object.create(null), variables))
    return httpUrl(url) && /^[\x21-\x7e]+$/.test(url) ? url : undefined
  } catch {
    return undefined // the library throws for what is no template, and for nothing else
  }
}
