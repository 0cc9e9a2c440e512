import { readFileSync } from "node:fs"
import path from "node:path"
import { rowsOf } from "./database.mjs"
import { addressOf } from "./servers.mjs"
import { ROOT } from "./settings.mjs"

const CREDENTIALS = path.join(ROOT, "src/scripts/seed/credentials.json")

/** The users of the terminal whom the demo names, with the roles that they have now. */
const STAFF = `
  select u.email, m.role_id
    from "user" u
    left join staff_member m on m.subject_id = u.id and m.deleted_at is null
   where u.email = any($1::text[]) and u.deleted_at is null
   order by array_position($1::text[], u.email)`

/** The buyers whom the demo names: one of each tier, and a distributor. They have orders. */
const BUYERS = `
  select customer.email, company.name as company, tier.name as tier, distributor.id is not null as is_distributor
    from company
    join tier on tier.id = company.tier_id
    join company_member member on member.company_id = company.id and member.status = 'active'
    join customer on customer.id = member.customer_id
    left join distributor on distributor.customer_id = customer.id and distributor.status = 'active'
   where company.code = any($1::text[]) and company.status = 'active' and member.role = 'owner'
   order by array_position($1::text[], company.code)`

const PUBLISHABLE_KEY =
  "select token from api_key where type = 'publishable' and title = $1 and revoked_at is null"

/** Where everything is found and how to log in, once the server answers. */
export async function printAddresses({ settings, steps, isDev }) {
  const base = addressOf(settings)
  const demo = JSON.parse(readFileSync(CREDENTIALS, "utf8"))
  const buyers = await rowsOf(settings.databaseUrl, BUYERS, [demo.buyers[settings.demo]])
  const staff = await rowsOf(settings.databaseUrl, STAFF, [[demo.admin_email, ...demo.staff_emails]])
  const [key] = await rowsOf(settings.databaseUrl, PUBLISHABLE_KEY, [demo.publishable_key_title])
  const logIns = [
    ...staff.map(({ email, role_id }) => ({
      email,
      who: `terminal${role_id ? `, ${role_id.replaceAll("_", " ")}` : ""}`,
    })),
    ...buyers.map(({ email, company, tier, is_distributor }) => ({
      email,
      who: `buyer of ${company}, ${tier}${is_distributor ? ", distributor" : ""}`,
    })),
  ]
  console.log(`
Ready after ${steps.total()}.

  Mall       ${base}/
  Terminal   ${base}/app
  API        ${base}/store, with the publishable key ${key?.token ?? "that the terminal shows"}
             ${base}/admin
  Output     ${settings.logDir}

Log-ins, all with the password ${demo.password}:
${logIns.map(({ email, who }) => `  ${email.padEnd(32)} ${who}`).join("\n")}

Ctrl-C ends it${isDev ? "; a change in src restarts the server" : ""}.`)
}
