import type { CandidateSnapshot } from '../../src/model/index.ts'

/** An application as the model knows it: `base` is the candidate that it was matched with or split off to. */
export interface ModelApplication {
  remoteId: string
  candidate: CandidateSnapshot
  at: number
  base: string
}

/** What is to be seen of a store's candidates. */
export interface View {
  /** By the applications' remote ids, whose each is. */
  applications: Record<string, string>
  /** By the live candidates' ids, what they show and what was merged into them. */
  candidates: Record<string, { shows: CandidateSnapshot; merged: string[] }>
  /** By the two ids. */
  matches: Record<string, { reasons: string[]; status: string }>
}

/** Who is who, by the rules of the book and nothing else: no keys that move, no tables, everything worked out anew. */
export class CandidateModel {
  applications: ModelApplication[] = []
  /** Where each candidate was merged. */
  mergedInto = new Map<string, string | null>()
  /** By e-mail and last name, whose the next such application is. */
  identities = new Map<string, string>()
  /** What each was ever known by. */
  traits = new Map<string, Set<string>>()
  distinctions: [string, string][] = []

  root(id: string): string {
    const into = this.mergedInto.get(id)
    return into ? this.root(into) : id
  }

  get live(): string[] {
    return [...this.mergedInto].filter(([, into]) => into === null).map(([id]) => id)
  }

  of(id: string): ModelApplication[] {
    return this.applications.filter(({ base }) => this.root(base) === id)
  }

  /** All that is the same as `id` by merges into it or into what was merged into it. */
  inside(id: string): string[] {
    return [id, ...[...this.mergedInto].filter(([, into]) => into === id).flatMap(([each]) => this.inside(each))]
  }

  /** Whose a new application is before merges; undefined where it is somebody new. */
  ownerOf(candidate: CandidateSnapshot): string | undefined {
    const key = identity(candidate)
    return key === null ? undefined : this.identities.get(key)
  }

  add(application: ModelApplication): void {
    if (!this.mergedInto.has(application.base)) this.mergedInto.set(application.base, null)
    this.applications.push(application)
    this.#learn(application)
  }

  say(application: ModelApplication, candidate: CandidateSnapshot, at: number): void {
    Object.assign(application, { candidate, at })
    this.#learn(application)
  }

  merge(id: string, other: string): void {
    this.mergedInto.set(other, id)
  }

  /** The candidate that is there again; undefined where this is refused. */
  undo(id: string, other: string): boolean {
    const inside = this.inside(other)
    const own = this.of(id).filter(({ base }) => inside.includes(base))
    if (other === id || this.root(other) !== id || own.length === 0 || own.length === this.of(id).length) return false
    this.mergedInto.set(other, null)
    return true
  }

  /** Whom exactly these applications were brought by: their candidate comes back. */
  broughtBy(id: string, own: ModelApplication[]): string | undefined {
    const all = this.inside(id).slice(1)
    const brings = all.filter((each) => {
      const inside = this.inside(each)
      const brought = this.of(id).filter(({ base }) => inside.includes(base))
      return brought.length === own.length && brought.every((application) => own.includes(application))
    })
    return brings.find((each) => this.inside(each).length === Math.max(...brings.map((b) => this.inside(b).length)))
  }

  splitOff(id: string, own: ModelApplication[], other: string): void {
    const staying = this.of(id).filter((application) => !own.includes(application))
    const trees = this.inside(id)
    this.distinctions.push([id, other])
    if (this.mergedInto.has(other)) {
      this.mergedInto.set(other, null)
      return
    }
    this.mergedInto.set(other, null)
    for (const application of own) application.base = other
    const kept = { keys: new Set(staying.map((a) => identity(a.candidate))), traits: new Set(staying.flatMap(traits)) }
    const taken = new Set(own.flatMap(traits))
    for (const { candidate } of own) {
      const key = identity(candidate)
      if (key !== null && !kept.keys.has(key) && trees.includes(this.identities.get(key)!))
        this.identities.set(key, other)
    }
    for (const each of trees) {
      const known = this.traits.get(each) ?? new Set()
      for (const trait of taken) if (!kept.traits.has(trait)) known.delete(trait)
    }
    this.traits.set(other, taken)
  }

  view(): View {
    const view: View = { applications: {}, candidates: {}, matches: {} }
    for (const { remoteId, base } of this.applications) view.applications[remoteId] = this.root(base)
    for (const id of this.live) {
      const newest = this.of(id).reduce((a, b) => (b.at > a.at ? b : a))
      view.candidates[id] = { shows: newest.candidate, merged: this.inside(id).slice(1).sort() }
      for (const other of this.live.filter((each) => each > id)) {
        const shared = this.#known(id).intersection(this.#known(other))
        if (shared.size === 0) continue
        const reasons = ['same_email', 'same_name_and_phone'].filter((reason) =>
          [...shared].some((trait) => trait.startsWith(reason)),
        )
        const isTold = this.distinctions.some(
          (pair) =>
            pair
              .map((each) => this.root(each))
              .sort()
              .join() === [id, other].sort().join(),
        )
        view.matches[`${id} ${other}`] = { reasons, status: isTold ? 'dismissed' : 'open' }
      }
    }
    return view
  }

  #known(id: string): Set<string> {
    return new Set(this.inside(id).flatMap((each) => [...(this.traits.get(each) ?? [])]))
  }

  #learn(application: ModelApplication): void {
    const key = identity(application.candidate)
    if (key !== null && !this.identities.has(key)) this.identities.set(key, application.base)
    this.traits.set(application.base, new Set([...(this.traits.get(application.base) ?? []), ...traits(application)]))
  }
}

function identity({ emails, lastName }: CandidateSnapshot): string | null {
  return emails?.[0] && lastName ? `${emails[0]} ${lastName}` : null
}

function traits({ candidate: { emails, phones, fullName } }: { candidate: CandidateSnapshot }): string[] {
  const phone = phones?.[0]?.number
  return [
    ...(emails?.[0] ? [`same_email ${emails[0]}`] : []),
    ...(phone && fullName ? [`same_name_and_phone ${fullName} ${phone}`] : []),
  ]
}
