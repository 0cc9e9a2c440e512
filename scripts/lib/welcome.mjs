import { readFileSync } from "node:fs"
import path from "node:path"
import { rowsOf } from "./database.mjs"
import { addressOf } from "./servers.mjs"
import { ROOT } from "./settings.mjs"

const CREDENTIALS = path.join(ROOT, "src/scripts/seed/credentials.json")

/** A buyer of each tier: the one that the documentation speaks of, else the first by company code. */
const BUYERS = `
  select distinct on (tier.rank) customer.email, company.name as company, tier.name as tier
    from company
    join tier on tier.id = company.tier_id
    join company_member member on member.company_id = company.id and member.status = 'active'
    join customer on customer.id = member.customer_id
   where company.status = 'active' and member.role = 'owner' and customer.email like '%@' || $2
   order by tier.rank, customer.email = $1 desc, company.code
   limit 3`

const PUBLISHABLE_KEY =
  "select token from api_key where type = 'publishable' and title = $1 and revoked_at is null"

/** Where everything is found and how to log in, once the server answers. */
export async function printAddresses({ settings, steps, isDev }) {
  const base = addressOf(settings)
  const demo = JSON.parse(readFileSync(CREDENTIALS, "utf8"))
  const buyers = await rowsOf(settings.databaseUrl, BUYERS, [
    demo.example_buyer_email,
    demo.buyer_email_domain,
  ])
  const [key] = await rowsOf(settings.databaseUrl, PUBLISHABLE_KEY, [demo.publishable_key_title])
  const logIns = [
    { email: demo.admin_email, who: "terminal" },
    ...buyers.map(({ email, company, tier }) => ({ email, who: `buyer of ${company}, ${tier}` })),
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
