import { isAbsent, type Reading } from './values.ts'

export type Coordinates = { latitude: number; longitude: number }

/**
 * Decimal degrees from texts with a `.` decimal point, as documented, or from numbers (contract 1.4). Both must be
 * there and on the globe; otherwise the pair is dropped with a note and the candidate kept.
 */
export function readCoordinates(latitude: unknown, longitude: unknown): Reading<Coordinates> {
  if (isAbsent(latitude) && isAbsent(longitude)) return { outcome: 'absent' }
  const north = degrees(latitude, 90)
  const east = degrees(longitude, 180)
  if (typeof north === 'string') return { outcome: 'dropped', note: `location_latitude ${north}` }
  if (typeof east === 'string') return { outcome: 'dropped', note: `location_longitude ${east}` }
  const value = { latitude: north, longitude: east }
  if (typeof latitude === 'string' && typeof longitude === 'string') return { value, outcome: 'kept' }
  return { value, outcome: 'coerced', note: 'came as a number' }
}

/** The degrees, or in words why there are none. */
function degrees(value: unknown, limit: number): number | string {
  if (isAbsent(value)) return 'is missing'
  const number = typeof value === 'string' ? parseDecimal(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return 'is not a decimal number'
  if (Math.abs(number) > limit) return `lies outside ±${limit}`
  return number === 0 ? 0 : number // no negative zero
}

function parseDecimal(text: string): number | null {
  const trimmed = text.length <= 64 ? text.trim() : ''
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : null
}
