/** What the API answers, by the schemas its OpenAPI document is made from. */
import type { Static } from 'typebox'
import type * as access from '../../api/schemas/access.ts'
import type * as candidates from '../../api/schemas/candidates.ts'
import type * as categorySettings from '../../api/schemas/category-settings.ts'
import type * as alarms from '../../api/schemas/alarms.ts'
import type * as cameraStates from '../../api/schemas/camera-states.ts'
import type * as checks from '../../api/schemas/checks.ts'
import type * as city from '../../api/schemas/city.ts'
import type * as map from '../../api/schemas/map.ts'
import type * as models from '../../api/schemas/models.ts'
import type * as cases from '../../api/schemas/cases.ts'
import type * as kpis from '../../api/schemas/kpis.ts'
import type * as operations from '../../api/schemas/operations.ts'
import type * as originals from '../../api/schemas/originals.ts'
import type * as suppressions from '../../api/schemas/suppressions.ts'
import type * as verifications from '../../api/schemas/verifications.ts'
import type * as views from '../../api/schemas/views.ts'
import type { Session as SessionSchema } from '../../api/schemas/session.ts'

export type Candidate = Static<typeof candidates.Candidate>
export type CandidateDetail = Static<typeof candidates.CandidateDetail>
export type NextItems = Static<typeof candidates.NextItems>
export type Nearby = Static<typeof candidates.NearbyCandidate>
export type Evidence = Static<typeof candidates.Evidence>
export type Category = Static<typeof candidates.Category>
export type Reviewed = Static<typeof candidates.Reviewed>
export type CandidateList = Static<typeof candidates.CandidateList>
export type Case = Static<typeof cases.Case>
export type CaseList = Static<typeof cases.CaseList>
export type ReconciliationList = Static<typeof cases.ReconciliationList>
export type HeldList = Static<typeof cases.HeldList>
export type CategoryList = Static<typeof operations.CategoryList>
export type CategorySetting = Static<typeof categorySettings.CategorySettingView>
export type CategorySettingList = Static<typeof categorySettings.CategorySettingList>
export type CameraList = Static<typeof operations.CameraList>
export type FindingList = Static<typeof operations.FindingList>
export type Verification = Static<typeof verifications.Verification>
export type VerificationList = Static<typeof verifications.VerificationList>
export type CameraStateList = Static<typeof cameraStates.CameraStateList>
export type HoneypotList = Static<typeof checks.HoneypotList>
export type ReviewFigures = Static<typeof checks.ReviewFigures>
export type RootList = Static<typeof access.RootList>
export type AlarmList = Static<typeof alarms.AlarmList>
export type View = Static<typeof views.View>
export type ViewList = Static<typeof views.ViewList>
export type DrawnZone = Static<typeof views.ZoneView>
export type Approved = Static<typeof views.Approved>
export type User = Static<typeof access.UserView>
export type UserList = Static<typeof access.UserList>
export type Key = Static<typeof access.KeyView>
export type KeyList = Static<typeof access.KeyList>
export type AuditList = Static<typeof access.AuditList>
export type SuppressionList = Static<typeof suppressions.SuppressionList>
export type SecondOpinionList = Static<typeof suppressions.SecondOpinionList>
export type OriginalList = Static<typeof originals.OriginalList>
export type KpiList = Static<typeof kpis.KpiList>
export type KpiCandidateList = Static<typeof kpis.KpiCandidateList>
export type CoverageList = Static<typeof kpis.CoverageList>
export type Grid = Static<typeof city.Grid>
export type RegisterList = Static<typeof city.Registers>
export type MapView = Static<typeof map.MapView>
export type ModelList = Static<typeof models.ModelList>
export type Session = Static<typeof SessionSchema>
export type { RejectReason } from '../../api/schemas/candidates.ts'
