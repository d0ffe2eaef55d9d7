import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { hashPassword, passwordFits } from './password.ts'

test('a password fits its own hash, however its accents were typed, and no other', async () => {
  const kept = await hashPassword('Ångström & tea time', randomBytes)
  assert.match(kept, /^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  assert.notEqual(await hashPassword('Ångström & tea time', randomBytes), kept)
  assert.equal(await passwordFits('Ångström & tea time', kept), true)
  assert.equal(await passwordFits('A\u030angstro\u0308m & tea time', kept), true)
  for (const [password, of] of [
    ['Angstrom & tea time', kept],
    ['', kept],
    ['Ångström & tea time', null],
    ['', null],
    ['', ''],
    ['x', 'scrypt$2$1$1$$'],
  ] as const) {
    assert.equal(await passwordFits(password, of), false)
  }
})

test('a hash of another cost fits still', async () => {
  // RFC 7914 section 12, the third vector, its key cut to what we keep of it.
  const key =
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887'
  const salt = Buffer.from('SodiumChloride').toString('base64url')
  const kept = `scrypt$16384$8$1$${salt}$${Buffer.from(key, 'hex').toString('base64url')}`
  assert.equal(await passwordFits('pleaseletmein', kept), true)
  assert.equal(await passwordFits('pleaseletmeinn', kept), false)
})

test('many at once all get their answer', async () => {
  const kept = await hashPassword('a long enough one', randomBytes)
  const fits = await Promise.all(
    ['a long enough one', 'x', 'y', 'a long enough one'].map((one) => passwordFits(one, kept)),
  )
  assert.deepEqual(fits, [true, false, false, true])
})
