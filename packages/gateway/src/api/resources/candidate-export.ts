import { Readable } from 'node:stream'
import { makeZip } from 'client-zip'
import { create as contentDisposition } from 'content-disposition'
import Type from 'typebox'
import { FileAnswer } from '../../model/api-route.ts'
import { type ExportedFile, personExport } from '../person-export.ts'
import { CandidateExport } from '../schemas/candidate-export.ts'
import type { Resource } from './index.ts'

export const candidateExport: Resource = (route, deps) => {
  const { store } = deps

  route({
    method: 'GET',
    path: '/candidates/:id/export',
    name: 'exportCandidate',
    tag: 'Privacy',
    summary: 'Export everything that is held of a person',
    description:
      'What erasing the candidate would take: as JSON, or with `format=zip` (or `Accept: application/zip`) as a ZIP of the same JSON and the files. Files in which a virus was found, or that wait for the scanner, are left out, and so are the messages that hold them; `omitted` says which and why. It is written while it is read: where it breaks off, it is not whole.',
    scope: 'read',
    audited: true,
    query: Type.Object({ format: Type.Optional(Type.Enum(['json', 'zip'])) }),
    answer: {
      status: 200,
      description: 'The export.',
      schema: CandidateExport,
      alsoContentType: 'application/zip',
    },
    async handler({ tenant, params, query, accept }) {
      const id = params.id!
      const person = await store.findPerson(tenant, { candidateId: id })
      const files: ExportedFile[] = []
      const json = personExport(deps, tenant, person, files)
      const format = query.format ?? (/\bapplication\/zip\b/.test(accept) ? 'zip' : 'json')
      const headers = {
        'content-type': format === 'zip' ? 'application/zip' : 'application/json; charset=utf-8',
        'content-disposition': contentDisposition(`${id}.${format}`),
      }
      if (format === 'json') return new FileAnswer(Readable.from(json, { objectMode: false }), headers)
      return new FileAnswer(Readable.fromWeb(makeZip(entries(tenant, json, files)) as never), headers)
    },
  })

  /** One after the other: the files are known once the JSON has been written. */
  async function* entries(tenant: string, json: AsyncIterable<string>, files: ExportedFile[]) {
    yield { name: 'export.json', input: json, lastModified: new Date(deps.now()) }
    for (const { path, sha256, lastModified } of files) {
      const bytes = await deps.documents.read(tenant, sha256)
      if (bytes) yield { name: path, input: bytes as Uint8Array<ArrayBuffer>, lastModified }
    }
  }
}
