import type { Exchange } from '../../exchanges/exchanges.ts'

export type ExchangeSummary = Exchange
export type ShownBody = { text: string | null; whole: boolean }
export type ExchangeDetail = Exchange & { requestBody: ShownBody; responseBody: ShownBody }
