import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DocumentsSettingError, parseDocumentsSetting } from './documents-setting.ts'

const DATA = '/var/lib/gangway'

test('what the setting may say', () => {
  for (const [text, expected] of [
    ['db:', { kind: 'db' }],
    ['file:', { kind: 'file', dir: '/var/lib/gangway/documents' }],
    ['file:/srv/documents', { kind: 'file', dir: '/srv/documents' }],
    ['file:///srv/my%20documents', { kind: 'file', dir: '/srv/my documents' }],
    ['file:papers', { kind: 'file', dir: '/var/lib/gangway/papers' }],
    [' s3://bucket ', { kind: 's3', bucket: 'bucket', prefix: '' }],
    ['s3://bucket/', { kind: 's3', bucket: 'bucket', prefix: '' }],
    ['s3://my.bucket-1/a/b/', { kind: 's3', bucket: 'my.bucket-1', prefix: 'a/b' }],
  ] as const) {
    assert.deepEqual(parseDocumentsSetting(text, DATA), expected, text)
  }
})

test('anything else is refused with the name of the setting', () => {
  for (const text of [
    '',
    'db',
    'db:postgres',
    '/srv/documents',
    'S3://bucket',
    'file://host/path',
    'file:a\0b',
    's3:bucket',
    's3://',
    's3:///prefix',
    's3://Bucket/x',
    's3://key:secret@bucket/x',
    's3://bucket//x',
    's3://bucket/../x',
    's3://bucket/a/./b',
    's3://bucket/a?b=c',
    's3://bucket/é',
    'https://bucket.s3.amazonaws.com/',
  ]) {
    assert.throws(
      () => parseDocumentsSetting(text, DATA),
      (error) => error instanceof DocumentsSettingError && error.message.startsWith('GANGWAY_DOCUMENTS: '),
      text,
    )
  }
})
