import type { Member } from "../../lib/api/answers"
import { textOrNull } from "../../lib/form-rules"
import { PERIODS } from "./periods"

type Limits<Value> = Record<`limit_per_${(typeof PERIODS)[number]}`, Value>

/** What may be set of a member; an empty limit is none. */
export type MemberForm = Limits<string> & { role: Member["role"] }

export const NEW_MEMBER: MemberForm = {
  role: "buyer",
  limit_per_order: "",
  limit_per_day: "",
  limit_per_week: "",
  limit_per_month: "",
}

export function formOf(member: Member): MemberForm {
  return { role: member.role, ...limits((name) => String(member[name] ?? "")) }
}

export function bodyOf(form: MemberForm): { role: Member["role"] } & Limits<string | null> {
  return { role: form.role, ...limits((name) => textOrNull(form[name])) }
}

function limits<Value>(of: (name: keyof Limits<Value>) => Value): Limits<Value> {
  return Object.fromEntries(
    PERIODS.map((period) => [`limit_per_${period}`, of(`limit_per_${period}`)]),
  ) as Limits<Value>
}
