import { utf8 } from '../../text/index.ts'
import { type Behaviour, kept, single } from './plan.ts'

/** Files in every state (contract 1.5). */
export const documentBehaviours: Behaviour[] = [
  {
    id: 'documents_none',
    title: 'No documents',
    expects: kept('Kept without documents.'),
    build: single({}, (input) => {
      input.documents = []
    }),
  },
  {
    id: 'documents_two_cvs',
    title: 'Two documents of type cv',
    expects: kept('Both are kept; the first that can be decoded is the main one.'),
    build: single({}, (input) => {
      input.documents!.push({ filename: 'mara-older.txt', type: 'cv', bytes: utf8('An older one\n') })
    }),
  },
  {
    id: 'document_type_unknown',
    title: 'A document of an unknown type',
    expects: kept('Kept as another document, with the type as it came.'),
    build: single({}, (input) => {
      input.documents!.push({ filename: 'forklift.txt', type: 'certificate', bytes: utf8('Licence no. 7\n') })
    }),
  },
  {
    id: 'base64_wrapped',
    title: 'Base64 broken over lines',
    expects: kept('Decoded: blanks and line breaks do not count.'),
    build: single({ base64: 'wrapped' }, (input) => {
      input.documents = [{ filename: 'mara.txt', type: 'cv', bytes: utf8('Warehouse team leader. '.repeat(30)) }]
    }),
  },
  {
    id: 'base64_unpadded',
    title: 'Base64 without padding',
    expects: kept('Decoded: padding may be missing.'),
    build: single({ base64: 'unpadded' }, (input) => {
      input.documents = [{ filename: 'mara.txt', type: 'cv', bytes: utf8('four') }]
    }),
  },
  {
    id: 'base64_empty',
    title: 'A document with empty content',
    expects: kept('An empty content is no document; the candidate is kept.'),
    build: single({ base64: 'empty' }),
  },
  {
    id: 'base64_broken',
    title: 'Broken base64',
    expects: kept('The document cannot be read and is flagged; the candidate is kept.'),
    build: single({ base64: 'broken' }),
  },
  {
    id: 'parsed_cv_not_json',
    title: 'A parsed_cv that is not JSON',
    expects: kept('Kept as a file; nothing is read out of it.'),
    build: single({ parsedCv: 'not_json' }),
  },
  {
    id: 'tagged_cv_dtd',
    title: 'A tagged_cv with a document type declaration',
    expects: kept('Kept as an opaque file: no entity is expanded, nothing is fetched.'),
    build: single({ taggedCv: 'with_dtd' }),
  },
  {
    id: 'filename_climbing',
    title: 'A file name with ../',
    expects: kept('The name loses its directories and control characters.'),
    build: single({ climbingFilenames: true }),
  },
  {
    id: 'body_large',
    title: 'A large body',
    expects: kept('Kept whole; a receiver should take at least 25 MiB.'),
    build: single({}, (input, context) => {
      const bytes = new Uint8Array(context.largeFileBytes ?? 8 * 1024 * 1024).fill(0x20)
      bytes.set(utf8('A long résumé.\n').subarray(0, bytes.length))
      input.documents = [{ filename: 'long.txt', type: 'cv', bytes }]
    }),
  },
]
