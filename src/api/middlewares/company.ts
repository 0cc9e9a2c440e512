import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { listAddresses, listMembers } from "../admin/companies/query-config"
import { TierEffectParams } from "../admin/companies/[id]/tier/effect/validators"
import { TimelineParams } from "../admin/companies/[id]/timeline/validators"
import { ImportCompaniesParams, ImportTemplateParams } from "../admin/companies/import/validators"
import {
  AddMemberBody,
  AddNoteBody,
  AddressBody,
  ChangeAddressBody,
  ChangeMemberBody,
  CreateCompanyBody,
  InviteMemberBody,
  ListAddressesParams,
  ListCompaniesParams,
  ListMembersParams,
  ListNotesParams,
  MoveToTierBody,
  UpdateCompanyBody,
} from "../admin/companies/validators"
import { listTiers } from "../admin/tiers/query-config"
import { CreateTierBody, ListTiersParams, UpdateTierBody } from "../admin/tiers/validators"
import { idsInPath } from "../ids-in-path"
import { requireActiveCompany, requireBuyer, type BuyerRequest } from "../require-buyer"
import { RegisterCompanyBody } from "../store/companies/validators"
import {
  ChangePurchaseListBody,
  CreatePurchaseListBody,
  ListPurchaseListsParams,
} from "../store/purchase-lists/validators"

const page = {
  members: validateAndTransformQuery(ListMembersParams, listMembers),
  addresses: validateAndTransformQuery(ListAddressesParams, listAddresses),
}

const companies: MiddlewareRoute[] = [
  get("/admin/companies", validateAndTransformQuery(ListCompaniesParams, {})),
  post("/admin/companies", validateAndTransformBody(CreateCompanyBody)),
  {
    matcher: "/admin/companies/import",
    methods: ["POST"],
    // The body is the file itself, whatever it calls itself.
    bodyParser: false,
    middlewares: [validateAndTransformQuery(ImportCompaniesParams, {})],
  },
  get("/admin/companies/import/template", validateAndTransformQuery(ImportTemplateParams, {})),
  get("/admin/companies/:id", idsInPath),
  post("/admin/companies/:id", idsInPath, validateAndTransformBody(UpdateCompanyBody)),
  post("/admin/companies/:id/approve", idsInPath),
  post("/admin/companies/:id/suspend", idsInPath),
  post("/admin/companies/:id/reactivate", idsInPath),
  post("/admin/companies/:id/tier", idsInPath, validateAndTransformBody(MoveToTierBody)),
  get("/admin/companies/:id/tier/effect", idsInPath, validateAndTransformQuery(TierEffectParams, {})),
  get("/admin/companies/:id/timeline", idsInPath, validateAndTransformQuery(TimelineParams, {})),
  get("/admin/companies/:id/notes", idsInPath, validateAndTransformQuery(ListNotesParams, {})),
  post("/admin/companies/:id/notes", idsInPath, validateAndTransformBody(AddNoteBody)),
  remove("/admin/companies/:id/notes/:note_id", idsInPath),
  get("/admin/companies/:id/members", idsInPath, page.members),
  post("/admin/companies/:id/members", idsInPath, validateAndTransformBody(AddMemberBody)),
  getAndDelete("/admin/companies/:id/members/:member_id", idsInPath),
  post("/admin/companies/:id/members/:member_id", idsInPath, validateAndTransformBody(ChangeMemberBody)),
  get("/admin/companies/:id/addresses", idsInPath, page.addresses),
  post("/admin/companies/:id/addresses", idsInPath, validateAndTransformBody(AddressBody)),
  getAndDelete("/admin/companies/:id/addresses/:address_id", idsInPath),
  post("/admin/companies/:id/addresses/:address_id", idsInPath, validateAndTransformBody(ChangeAddressBody)),
]

const tiers: MiddlewareRoute[] = [
  get("/admin/tiers", validateAndTransformQuery(ListTiersParams, listTiers)),
  post("/admin/tiers", validateAndTransformBody(CreateTierBody)),
  getAndDelete("/admin/tiers/:id", idsInPath),
  post("/admin/tiers/:id", idsInPath, validateAndTransformBody(UpdateTierBody)),
]

const customer = authenticate("customer", ["session", "bearer"])
const owner = requireBuyer(["owner"])
const ownerOrBuyer = requireBuyer(["owner", "buyer"])

const ofMine: MiddlewareRoute[] = [
  post("/store/companies", customer, validateAndTransformBody(RegisterCompanyBody)),
  get("/store/companies/me", ...requireBuyer()),
  get("/store/companies/me/members", ...owner, page.members),
  // An invitation makes a customer of the address and shows the name of one that is: for approved companies alone.
  post(
    "/store/companies/me/members",
    ...requireActiveCompany(["owner"]),
    validateAndTransformBody(InviteMemberBody),
  ),
  get("/store/companies/me/members/:member_id", ...owner, idsInPath),
  remove("/store/companies/me/members/:member_id", ...requireBuyer(), idsInPath, ownerOrSelf),
  post(
    "/store/companies/me/members/:member_id",
    ...owner,
    idsInPath,
    validateAndTransformBody(ChangeMemberBody),
  ),
  get("/store/companies/me/addresses", ...ownerOrBuyer, page.addresses),
  post("/store/companies/me/addresses", ...ownerOrBuyer, validateAndTransformBody(AddressBody)),
  getAndDelete("/store/companies/me/addresses/:address_id", ...ownerOrBuyer, idsInPath),
  post(
    "/store/companies/me/addresses/:address_id",
    ...ownerOrBuyer,
    idsInPath,
    validateAndTransformBody(ChangeAddressBody),
  ),
]

const activeMember = requireActiveCompany()
const activeBuyer = requireActiveCompany(["owner", "buyer"])

const purchaseLists: MiddlewareRoute[] = [
  get(
    "/store/purchase-lists",
    ...activeMember,
    validateAndTransformQuery(ListPurchaseListsParams, { isList: false }),
  ),
  post("/store/purchase-lists", ...activeBuyer, validateAndTransformBody(CreatePurchaseListBody)),
  get("/store/purchase-lists/:id", ...activeMember, idsInPath),
  post(
    "/store/purchase-lists/:id",
    ...activeBuyer,
    idsInPath,
    validateAndTransformBody(ChangePurchaseListBody),
  ),
  remove("/store/purchase-lists/:id", ...activeBuyer, idsInPath),
]

type Middlewares = NonNullable<MiddlewareRoute["middlewares"]>

function get(matcher: string, ...middlewares: Middlewares): MiddlewareRoute {
  return { matcher, methods: ["GET"], middlewares }
}

function post(matcher: string, ...middlewares: Middlewares): MiddlewareRoute {
  return { matcher, methods: ["POST"], middlewares }
}

function remove(matcher: string, ...middlewares: Middlewares): MiddlewareRoute {
  return { matcher, methods: ["DELETE"], middlewares }
}

function getAndDelete(matcher: string, ...middlewares: Middlewares): MiddlewareRoute {
  return { matcher, methods: ["GET", "DELETE"], middlewares }
}

/** Nobody is kept in a company: who was added may leave, whatever their role. */
function ownerOrSelf(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const { member } = (req as BuyerRequest).buyer
  if (member.role !== "owner" && member.id !== req.params.member_id) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `Your role ${member.role} may remove nobody but yourself; only an owner may`,
    )
  }
  next()
}

export const companyMiddlewares: MiddlewareRoute[] = [...companies, ...tiers, ...ofMine, ...purchaseLists]
