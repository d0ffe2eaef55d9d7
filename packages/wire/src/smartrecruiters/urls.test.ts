import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { consentPageUrl, isAllowedOrigin, readConsentQuery } from './consent.ts'
import { hasScope, issuedScopes } from './scopes.ts'
import {
  assessmentOrdersUrl,
  attachmentUploadUrl,
  candidateDetailsUrl,
  configurationUrl,
  disableUrl,
  hiringTeamUrl,
  httpUrl,
  integrationUrl,
  packageUrl,
  partnerPaths,
  pathSegment,
  resultsUrl,
  UnusableIdError,
} from './urls.ts'

const base = 'https://api.smartrecruiters.com'

test("the platform's addresses (rows 23 and 26)", () => {
  const id = '0b5c3a1e-1111-4222-8333-444455556666'
  assert.equal(configurationUrl(base), `${base}/assessment-api/v202010/partner/configuration`)
  assert.equal(integrationUrl(base, 'acme'), `${base}/assessment-api/v202010/integration/company/acme`)
  assert.equal(resultsUrl(`${base}/`, id), `${base}/assessment-api/v202010/orders/${id}/results`)
  assert.equal(attachmentUploadUrl(base, id), `${base}/assessment-api/v202010/orders/${id}/results/attachment`)
  assert.equal(candidateDetailsUrl(base, 'c/1'), `${base}/candidates/c%2F1`)
  assert.equal(hiringTeamUrl(base, id), `${base}/jobs/${id}/hiring-team`)
  assert.equal(assessmentOrdersUrl(base, id), `${base}/assessment-api/v202107/assessment-orders?applicationId=${id}`)
})

test("a partner's default paths (rows 1, 7 and 23)", () => {
  assert.equal(partnerPaths.consent, '/integration')
  assert.equal(partnerPaths.inlineOrders, '/packages/inline/orders')
  assert.equal(partnerPaths.disable, '/integrations/companies/{companyId}')
})

test('a placeholder is replaced raw or percent-encoded, else the id is appended', () => {
  const expected = 'https://p.example/packages/pkg-1'
  for (const configured of [
    'https://p.example/packages/{assessmentPackageId}',
    'https://p.example/packages/%7BassessmentPackageId%7D',
    'https://p.example/packages/%7bassessmentPackageId%7d',
    'https://p.example/packages',
    'https://p.example/packages/',
  ]) {
    assert.equal(packageUrl(configured, 'pkg-1'), expected, configured)
  }
  assert.equal(packageUrl('https://p.example/packages?key=1', 'pkg-1'), 'https://p.example/packages/pkg-1?key=1')
  assert.equal(packageUrl('https://p.example/{companyId}', 'pkg-1'), 'https://p.example/{companyId}/pkg-1')
  assert.equal(disableUrl('https://p.example/c/{companyId}/off', 'a b'), 'https://p.example/c/a%20b/off')
  assert.equal(disableUrl('https://p.example/c', 'a/b'), 'https://p.example/c/a%2Fb')
})

test('an id is never read as a replacement pattern or as part of the path', () => {
  assert.equal(packageUrl('https://p.example/{assessmentPackageId}', '$&$1'), 'https://p.example/%24%26%241')
  for (const id of ['', '.', '..']) assert.throws(() => packageUrl('https://p.example', id), UnusableIdError)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
      fc.pre(id !== '.' && id !== '..')
      const url = new URL(disableUrl('https://p.example/c', id))
      assert.equal(decodeURIComponent(url.pathname.slice('/c/'.length)), id.toWellFormed())
      assert.equal(url.pathname.split('/').length, 3)
    }),
  )
})

test('a lone surrogate in an id does not throw', () => {
  assert.equal(pathSegment('a\ud800'), 'a%EF%BF%BD')
})

test('only absolute http(s) URLs without user are URLs', () => {
  for (const text of [
    '',
    'p.example',
    '//p.example',
    'javascript:alert(1)',
    'ftp://p.example',
    'https://u:p@p.example',
  ]) {
    assert.equal(httpUrl(text), undefined, text)
  }
  for (const text of [
    'https://',
    'https://p.example\\@evil',
    ' https://p.example',
    'https://p.exa mple',
    'https://[',
  ]) {
    assert.equal(httpUrl(text), undefined, text)
  }
  assert.equal(httpUrl('HTTPS://P.example:443/x')?.origin, 'https://p.example')
})

test("the consent page's URL keeps its own query", () => {
  assert.equal(consentPageUrl('https://p.example/i', { companyId: 'a&b' }), 'https://p.example/i?companyId=a%26b')
  assert.equal(
    consentPageUrl('https://p.example/i?t=1#top', { companyId: 'acme', redirect: 'https://sr.example/x?y=1' }),
    'https://p.example/i?t=1&companyId=acme&redirect=https%3A%2F%2Fsr.example%2Fx%3Fy%3D1#top',
  )
  assert.equal(consentPageUrl('https://p.example/i?', { companyId: 'acme' }), 'https://p.example/i?companyId=acme')
})

test('a redirect is taken from allowed origins only, byte for byte', () => {
  const redirect = 'https://sr.example/done?x=%2f&&y'
  const query = new URLSearchParams({ companyId: 'acme', redirect })
  assert.deepEqual(readConsentQuery(query, ['https://sr.example']), {
    companyId: 'acme',
    redirect,
    redirectRefused: false,
  })
  assert.deepEqual(readConsentQuery(query, []), { companyId: 'acme', redirectRefused: true })
  assert.deepEqual(readConsentQuery(query, ['http://sr.example', 'https://sr.example.evil']), {
    companyId: 'acme',
    redirectRefused: true,
  })
  assert.deepEqual(readConsentQuery(new URLSearchParams('companyId=acme'), []), {
    companyId: 'acme',
    redirectRefused: false,
  })
  assert.equal(readConsentQuery(new URLSearchParams('companyId='), []), undefined)
  assert.equal(isAllowedOrigin('javascript:alert(1)', ['https://sr.example']), false)
})

test('the double names of scopes count as one (row 12)', () => {
  assert.ok(hasScope(['client_credentials_write'], 'partner_configuration_manage'))
  assert.ok(hasScope(['orders_manage'], 'orders_modify'))
  assert.ok(hasScope(issuedScopes, 'orders_manage') && hasScope(issuedScopes, 'orders_modify'))
  assert.ok(!hasScope(['packages_view'], 'orders_modify'))
  assert.ok(!hasScope([], 'jobs_read'))
})
