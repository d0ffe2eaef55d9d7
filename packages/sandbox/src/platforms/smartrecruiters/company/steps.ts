import { readInput } from '../../../http/input-reader.ts'
import { notFound, Problem } from '../../../http/problem.ts'
import type { Stage, Step, StepPackage } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { findPartner } from '../partners.ts'

type Row = {
  id: number
  stage: Stage
  name: string
  auto_triggered: number
  packages: string
  fixed: number
  candidates: number
}

const stages = ['APPLICATION', 'NEW', 'IN_REVIEW', 'INTERVIEW', 'OFFERED', 'HIRED'] as const

/** The hiring process in order. */
export function listSteps({ store }: Deps): Step[] {
  const rows = store.all<Row>(
    `SELECT s.*, (SELECT COUNT(*) FROM smartrecruiters_applications a
       WHERE a.step_id = s.id AND a.submitted_at IS NOT NULL) AS candidates
     FROM smartrecruiters_steps s ORDER BY s.id`,
  )
  return rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      stage: row.stage,
      autoTriggered: row.auto_triggered === 1,
      packages: JSON.parse(row.packages) as StepPackage[],
      fixed: row.fixed === 1,
      candidates: row.candidates,
    }))
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || a.id - b.id)
}

export function findStep(deps: Deps, id: number): Step {
  const found = listSteps(deps).find((step) => step.id === id)
  if (!found) throw notFound('step')
  return found
}

export const firstStep = (deps: Deps, stage: Stage): Step => listSteps(deps).find((step) => step.stage === stage)!

export function createStep(deps: Deps, input: unknown): Step {
  const reader = readInput(input)
  const name = reader.text('name') ?? reader.fault('name', 'is required')
  const stage = reader.choice('stage', stages.slice(1)) ?? reader.fault('stage', 'is required')
  reader.finish()
  const sql =
    "INSERT INTO smartrecruiters_steps (stage, name, auto_triggered, packages, fixed) VALUES (?, ?, 0, '[]', 0)"
  return findStep(deps, deps.store.run(sql, stage!, name!).lastInsertRowid)
}

export function changeStep(deps: Deps, id: number, input: unknown): Step {
  const step = findStep(deps, id)
  const reader = readInput(input)
  const packages = reader.list('packages', 20)?.map((entry): StepPackage => {
    const partnerId = entry.whole('partnerId', 1, Number.MAX_SAFE_INTEGER) ?? 0
    if (!findPartner(deps, partnerId)) entry.fault('partnerId', 'is not a partner')
    const packageId = entry.text('packageId') ?? entry.fault('packageId', 'is required') ?? ''
    return { partnerId, packageId, name: entry.text('name', 1000) ?? packageId }
  })
  const next = {
    name: reader.text('name') ?? step.name,
    autoTriggered: reader.flag('autoTriggered') ?? step.autoTriggered,
    packages: packages ?? step.packages,
  }
  reader.finish()
  const sql = 'UPDATE smartrecruiters_steps SET name = ?, auto_triggered = ?, packages = ? WHERE id = ?'
  deps.store.run(sql, next.name, next.autoTriggered ? 1 : 0, JSON.stringify(next.packages), id)
  return findStep(deps, id)
}

export function deleteStep(deps: Deps, id: number): void {
  const step = findStep(deps, id)
  if (step.fixed) throw new Problem(409, 'fixed', 'This step is always there.')
  if (step.candidates > 0) throw new Problem(409, 'in_use', 'There are candidates in this step. Move them first.')
  deps.store.run('DELETE FROM smartrecruiters_steps WHERE id = ?', id)
}
