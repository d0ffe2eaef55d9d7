import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Config, ConfigError, secretKeyFile } from './config.ts'
import { checkCanary, sealCanary } from './secrets/canary.ts'
import { sealingContext } from './secrets/contexts.ts'
import { hashToken } from './secrets/hash-token.ts'
import { createSecretBox, type SecretBox } from './secrets/secret-box.ts'
import { formatSecretKey, parseSecretKeys } from './secrets/secret-keys.ts'
import type { Store } from './store/interface.ts'
import { makeFolders } from './store/make-folders.ts'

const canaryName = 'secret_key_canary'

/**
 * The keys in force: the configured ones, or the one in the data folder, made at the first start. A key that is missing
 * where the store holds secrets (`sealed`) is a `ConfigError`: a new one would open none of them.
 */
function loadSecretKeys(config: Config, sealed: boolean): Uint8Array[] {
  if (config.secretKeys) return config.secretKeys
  const path = secretKeyFile(config.dataDir)
  if (sealed && !existsSync(path)) {
    throw new ConfigError(
      'GANGWAY_SECRET_KEY',
      `is not set, and ${path} is missing, but this database holds secrets. Put that file back, or give the key that ` +
        'they were sealed with',
    )
  }
  makeFolders(dirname(path))
  try {
    // Only ever written where it is missing: what was sealed with a lost key is lost.
    writeFileSync(path, `${formatSecretKey(randomBytes(32))}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return parseSecretKeys(readFileSync(path, 'utf8').trim())
}

/** A box whose key opens what the store holds. Throws `ConfigError` otherwise, so that the process does not start. */
export async function openSecretBox(config: Config, store: Store): Promise<SecretBox> {
  const known = await store.readSetting({ name: canaryName })
  const secretBox = createSecretBox(loadSecretKeys(config, known !== null))
  const sealed = await store.settleSetting({ name: canaryName, value: sealCanary(secretBox) })
  const check = checkCanary(secretBox, sealed)
  if (check !== 'ok' && check !== 'reseal') {
    const where = config.secretKeys ? 'the key given' : `the key in ${secretKeyFile(config.dataDir)}`
    throw new ConfigError(
      'GANGWAY_SECRET_KEY',
      `${where} does not open the secrets that this database holds. Give the key that they were sealed with, ` +
        'behind a newer one if you are rotating',
    )
  }
  if (check === 'reseal') await resealAll(secretBox, store)
  return secretBox
}

/**
 * Seals every stored secret under the newest key, so that the older ones can be taken out of the setting once every
 * process has started with it. The known text comes last: cut off before, the next start does it again.
 */
async function resealAll(secretBox: SecretBox, store: Store): Promise<void> {
  for (const secret of await store.listSealed(undefined)) {
    if (!secretBox.needsReseal(secret.sealed)) continue
    const context = sealingContext(secret.table, secret.tenant, secret.id)
    await store.replaceSealed({ secret, sealed: secretBox.seal(secretBox.open(secret.sealed, context), context) })
  }
  await store.changeSetting({ name: canaryName, value: sealCanary(secretBox) })
}

/**
 * The hash of the key with all rights: of GANGWAY_ADMIN_KEY, or of the one made at the first start, which is then
 * answered as `made`, this once: only its hash is kept.
 */
export async function settleAdminKey(config: Config, store: Store): Promise<{ hash: string; made?: string }> {
  if (config.adminKey !== undefined) return { hash: hashToken(config.adminKey) }
  const known = await store.readSetting({ name: 'admin_key_hash' })
  if (known !== null) return { hash: known }
  const made = `gwk_${randomBytes(32).toString('base64url')}`
  const hash = await store.settleSetting({ name: 'admin_key_hash', value: hashToken(made) })
  return hash === hashToken(made) ? { hash, made } : { hash }
}
