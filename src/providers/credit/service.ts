import { AbstractPaymentProvider, PaymentSessionStatus } from "@medusajs/framework/utils"

export default class CreditPaymentProvider extends AbstractPaymentProvider {
  static override identifier = "credit"
  async initiatePayment() {
    return { id: "credit", data: {} }
  }
  async authorizePayment() {
    return { status: PaymentSessionStatus.AUTHORIZED, data: {} }
  }
  async capturePayment() {
    return { data: {} }
  }
  async cancelPayment() {
    return { data: {} }
  }
  async deletePayment() {
    return { data: {} }
  }
  async refundPayment() {
    return { data: {} }
  }
  async retrievePayment() {
    return { data: {} }
  }
  async updatePayment() {
    return { data: {} }
  }
  async getPaymentStatus() {
    return { status: PaymentSessionStatus.PENDING }
  }
  async getWebhookActionAndData() {
    return { action: "not_supported" as const }
  }
}
