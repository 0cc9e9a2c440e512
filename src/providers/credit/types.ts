type HoldStatus = "pending" | "posted" | "voided"

/** What the provider needs of the module `finance`, which the payment module hands to it. */
export type CreditBooks = {
  creditCompany(customerId: string | null): Promise<{ company_id: string }>
  holdForSession(sessionId: string): Promise<{ hold_id: string; company_id: string }>
  captureForCore(captureId: string): Promise<unknown>
  voidHold(by: { hold_id: string }): Promise<unknown>
  refundForCore(refundId: string): Promise<unknown>
  retrieveHold(id: string): Promise<{ status: HoldStatus }>
}
