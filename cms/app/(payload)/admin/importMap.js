import { OverwritePanel as OverwritePanel_9d43e5cd0f9404f58bc749014d221f64 } from '../../../../cms/foundation/admin/stale-save-panel.tsx'
import { UnsavedForm as UnsavedForm_0f07bc8a29fc2549a75557d99c9bfe31 } from '../../../../cms/foundation/admin/unsaved-form.tsx'
import { KeyFromTitle as KeyFromTitle_aa882ee2d236f815b10e5516bfc546a3 } from '../../../../cms/messages/admin/key-from-title.tsx'
import { VietnameseText as VietnameseText_b6ce18cdd609f6284e0bd0d80b6b5f6b } from '../../../../cms/messages/admin/vietnamese-text.tsx'
import { RenditionDesk as RenditionDesk_70891b492811e4dff75b7e3cd81fe40a } from '../../../../cms/messages/admin/rendition-desk.tsx'
import { TemplatePicker as TemplatePicker_647d271857b8170f52c42cd5f558a5ad } from '../../../../cms/messages/admin/template-picker.tsx'
import { SpokenSeconds as SpokenSeconds_16ff89e2c8de069c17b807d9ddf47b66 } from '../../../../cms/messages/admin/spoken-seconds.tsx'
import { TermsPanel as TermsPanel_627ddf6e510678a1f669aa0d132a1ca7 } from '../../../../cms/messages/admin/terms-panel.tsx'
import { TitleCell as TitleCell_8bbfb3910f6967aaf96b12ef430931cd } from '../../../../cms/messages/admin/title-cell.tsx'
import { SceneLines as SceneLines_ac0e66905781c24cbeea837f3c9ba3e7 } from '../../../../cms/messages/admin/scene-lines.tsx'
import { LeftOutLines as LeftOutLines_53f7b2db3c08e18507709e09aa890daa } from '../../../../cms/messages/admin/left-out-lines.tsx'
import { SmsCounter as SmsCounter_348ff7a51dd9b55c367995781eb89896 } from '../../../../cms/messages/admin/sms-counter.tsx'
import { WordsConsequences as WordsConsequences_00f1482df2c8c2dc1de96bc7f63edefe } from '../../../../cms/messages/admin/words-consequences.tsx'
import { SafetyPanel as SafetyPanel_734ad2c36a78d027326fdd8a2ed43264 } from '../../../../cms/messages/admin/safety-panel.tsx'
import { SheetsPanel as SheetsPanel_4b9d1df3b4acfe0e67a4fbf64acde4a3 } from '../../../../cms/materials/admin/sheets-panel.tsx'
import { WorkspaceView as WorkspaceView_fc4d81a1fbec907f4b4e6441c63f717c } from '../../../../cms/workspace/admin/workspace-view.tsx'
import { RecordingView as RecordingView_176e852100d9009984779949942d07bf } from '../../../../cms/recordings/admin/recording-view.tsx'
import { ListeningPanel as ListeningPanel_b2be1657daecffb11310b761317dbc92 } from '../../../../cms/recordings/admin/listening-panel.tsx'
import { TrimField as TrimField_b79200046f16e403c4ac0aa1f46252cf } from '../../../../cms/recordings/admin/trim-field.tsx'
import { RecordingCell as RecordingCell_980ff6f82264513f0cd14c38edd1952d } from '../../../../cms/recordings/admin/recording-cell.tsx'
import { RecordingConsequences as RecordingConsequences_4c94b9b7b728d15f88a4a1958073ffed } from '../../../../cms/recordings/admin/recording-consequences.tsx'
import { EditionDesk as EditionDesk_9557784bc66909bb1e4f5613ec7b9297 } from '../../../../cms/editions/admin/edition-desk.tsx'
import { MonthField as MonthField_ce41fe94c9478d973a0a4a02bb506a8f } from '../../../../cms/editions/admin/month-field.tsx'
import { MonthProposal as MonthProposal_d392df1e448af72a4e81c04b06d8bb5e } from '../../../../cms/editions/admin/month-proposal.tsx'
import { EditionOrder as EditionOrder_bdc82025fbc93d29ef08e7054813dc0c } from '../../../../cms/editions/admin/edition-order.tsx'
import { EditionPreflight as EditionPreflight_0a536aec1c7b8c3d61c684c969b91293 } from '../../../../cms/editions/admin/edition-preflight.tsx'
import { LocalSoundPlayer as LocalSoundPlayer_55c1d961d40f264f1777689a3d4c2b91 } from '../../../../cms/local-sounds/admin/local-sound-player.tsx'
import { PhotoPanel as PhotoPanel_c758e9a118fd99b478f9527bd1af95eb } from '../../../../cms/reach/evidence/admin/photo-panel.tsx'
import { DecisionPanel as DecisionPanel_c6630946a6b88acd2682bfce44e0a74c } from '../../../../cms/reach/admin/decision-panel.tsx'
import { ReasonsCell as ReasonsCell_6835d47f17e2d574d7fcc87c3d37d612 } from '../../../../cms/reach/admin/reasons-cell.tsx'
import { ImportPanel as ImportPanel_d2abdffbeaa06dbde76a31d5a24f6c61 } from '../../../../cms/reach/activities/admin/import-panel.tsx'
import { SubjectCell as SubjectCell_e06f5bd4aa345402905782801ce838c9 } from '../../../../cms/reach/admin/subject-cell.tsx'
import { SubjectField as SubjectField_e06f5bd4aa345402905782801ce838c9 } from '../../../../cms/reach/admin/subject-cell.tsx'
import { SurveyPanel as SurveyPanel_f6e058745be9916388466bd51ccd70ef } from '../../../../cms/reach/survey/admin/survey-panel.tsx'
import { NameRecorder as NameRecorder_b6dfe504fae66a563d3345d89fc3c237 } from '../../../../cms/recordings/admin/name-recorder.tsx'
import { MarketPreview as MarketPreview_ee6e5bafc70d25330a0bb3769c8e88fc } from '../../../../cms/places/admin/market-preview.tsx'
import { KeyCardButton as KeyCardButton_8f1cf1964e7d91673ab2b97b14d8b36c } from '../../../../cms/places/admin/key-card.tsx'
import { HotlinePanel as HotlinePanel_73a5a6df2b48337cc505ca6e85e52c0e } from '../../../../cms/hotlines/admin/hotline-panel.tsx'
import { VerificationPanel as VerificationPanel_bc7c8ec425b297936c73e7edc4b01b1f } from '../../../../cms/hotlines/admin/verification-panel.tsx'
import { ServicePanel as ServicePanel_5b64ae167f6025d475acdb6a2c8bfabd } from '../../../../cms/help-places/admin/help-place-panel.tsx'
import { PasswordHelp as PasswordHelp_dd384e6a8de9ea222bd0c73d2da02535 } from '../../../../cms/accounts/admin/password-help.tsx'
import { CurrentPassword as CurrentPassword_f251f024a01f282cb9171073997f001f } from '../../../../cms/accounts/admin/current-password.tsx'
import { SecondFactorPanel as SecondFactorPanel_c2dc63b05a78ad848f97bc686cd712cf } from '../../../../cms/accounts/admin/second-factor-panel.tsx'
import { SessionList as SessionList_3d42c9dae88df5cf0004d9fd7c7f0e8c } from '../../../../cms/accounts/admin/session-list.tsx'
import { InvitationPanel as InvitationPanel_6d7e1615e84ebb4ae60b40e58fa129a3 } from '../../../../cms/accounts/admin/invitation-panel.tsx'
import { ConfirmationPanel as ConfirmationPanel_d67846f71debcf712b33eab3e47f7abe } from '../../../../cms/accounts/admin/confirmation-panel.tsx'
import { LeavingPanel as LeavingPanel_27896679c99d0c34f33401ece4b14992 } from '../../../../cms/handover/admin/leaving-panel.tsx'
import { InviteLink as InviteLink_9ecc4c96ab972f2378a6d0baaff6556b } from '../../../../cms/accounts/admin/invite-link.tsx'
import { AuditSubjectCell as AuditSubjectCell_a48314085ee533357ef0a8e923f78ae2 } from '../../../../cms/system/admin/audit-cells.tsx'
import { AuditFieldsCell as AuditFieldsCell_a48314085ee533357ef0a8e923f78ae2 } from '../../../../cms/system/admin/audit-cells.tsx'
import { AuditFilter as AuditFilter_bf8ff6e6ffd01e9f6a5835adc5b74b93 } from '../../../../cms/system/admin/audit-filter.tsx'
import { BrandIcon as BrandIcon_fcebafce253b1c4c417725fa522e64db } from '../../../../cms/foundation/admin/brand.tsx'
import { BrandLogo as BrandLogo_fcebafce253b1c4c417725fa522e64db } from '../../../../cms/foundation/admin/brand.tsx'
import { CoverageLink as CoverageLink_1f7ef47822445f5849004c88bd5e9961 } from '../../../../cms/messages/admin/coverage-link.tsx'
import { WordsLink as WordsLink_81bf4686cfa1764bb3ead6f5931c9d32 } from '../../../../cms/interface-words/admin/words-link.tsx'
import { CalendarLink as CalendarLink_d5921f9c96297b2afe18f16c684baf3f } from '../../../../cms/editions/admin/calendar-link.tsx'
import { MonthLink as MonthLink_e318b31c839b0332a5be0e9bcbb2671c } from '../../../../cms/reach/months/admin/month-link.tsx'
import { ChangesLink as ChangesLink_55f7f47410ca49cd3a8674f71e06779b } from '../../../../cms/places/changes/admin/changes-link.tsx'
import { HealthLink as HealthLink_4ab2a43edf48f49bac9bcbf7dde9e862 } from '../../../../cms/system/admin/health-link.tsx'
import { ImportLink as ImportLink_90ad753b04e361a84c885fce3c0fe03a } from '../../../../cms/import/admin/import-link.tsx'
import { NetworkErrors as NetworkErrors_7bd4c995308d289f61a964027d8763c4 } from '../../../../cms/foundation/admin/network-errors.tsx'
import { MissingWords as MissingWords_565070bb6fa97d8b34477c4f46d5ffa6 } from '../../../../cms/foundation/admin/missing-words.tsx'
import { CoverageView as CoverageView_b67c8dc1206311b921a08cb523d0df59 } from '../../../../cms/messages/admin/coverage-view.tsx'
import { WordsView as WordsView_c325a66c9bbe0720300bee5a0fb2f211 } from '../../../../cms/interface-words/admin/words-view.tsx'
import { CalendarView as CalendarView_cc73dd37bf78c58b7e2db59158b05998 } from '../../../../cms/editions/admin/calendar-view.tsx'
import { PlanView as PlanView_c91d8b6248eb6ca7906dd26d107d3844 } from '../../../../cms/reach/plans/admin/plan-view.tsx'
import { OverviewView as OverviewView_400b9b0d9afeaa5392b915c14169239a } from '../../../../cms/reach/overview/admin/overview-view.tsx'
import { MonthView as MonthView_a10600ac89f789f1e128dedee1200e4d } from '../../../../cms/reach/months/admin/month-view.tsx'
import { ReportView as ReportView_c29e902ec7c8b314a557bf100438ff2d } from '../../../../cms/reach/reports/admin/report-view.tsx'
import { SpotView as SpotView_f514e4cdc9e2fea5a1947033c302bc8a } from '../../../../cms/reach/spot-checks/admin/spot-view.tsx'
import { RowsView as RowsView_c77a640552f1117188cf675ac05d5193 } from '../../../../cms/reach/reports/admin/rows-view.tsx'
import { ChangesView as ChangesView_3cc969cf6c46da7426ae102e52faefaf } from '../../../../cms/places/changes/admin/changes-view.tsx'
import { LoginView as LoginView_9347c209328c642786fa2f7dd8c6501c } from '../../../../cms/accounts/admin/login-view.tsx'
import { InviteView as InviteView_2d53c3428ba74f6165b42bf3f5f48199 } from '../../../../cms/accounts/admin/invite-view.tsx'
import { AcceptView as AcceptView_8afc17bbbde9894167effb7e268443cd } from '../../../../cms/accounts/admin/accept-view.tsx'
import { HealthView as HealthView_59ff200cbcba306920aa6aaf2aa84fed } from '../../../../cms/system/admin/health-view.tsx'
import { ImportView as ImportView_528043b257de44c29a6636b2e3353562 } from '../../../../cms/import/admin/import-view.tsx'
import { StartView as StartView_33da07a9d03286cfdca880f05ace2f8e } from '../../../../cms/start-page/admin/start-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/foundation/admin/stale-save-panel.tsx#OverwritePanel": OverwritePanel_9d43e5cd0f9404f58bc749014d221f64,
  "/cms/foundation/admin/unsaved-form.tsx#UnsavedForm": UnsavedForm_0f07bc8a29fc2549a75557d99c9bfe31,
  "/cms/messages/admin/key-from-title.tsx#KeyFromTitle": KeyFromTitle_aa882ee2d236f815b10e5516bfc546a3,
  "/cms/messages/admin/vietnamese-text.tsx#VietnameseText": VietnameseText_b6ce18cdd609f6284e0bd0d80b6b5f6b,
  "/cms/messages/admin/rendition-desk.tsx#RenditionDesk": RenditionDesk_70891b492811e4dff75b7e3cd81fe40a,
  "/cms/messages/admin/template-picker.tsx#TemplatePicker": TemplatePicker_647d271857b8170f52c42cd5f558a5ad,
  "/cms/messages/admin/spoken-seconds.tsx#SpokenSeconds": SpokenSeconds_16ff89e2c8de069c17b807d9ddf47b66,
  "/cms/messages/admin/terms-panel.tsx#TermsPanel": TermsPanel_627ddf6e510678a1f669aa0d132a1ca7,
  "/cms/messages/admin/title-cell.tsx#TitleCell": TitleCell_8bbfb3910f6967aaf96b12ef430931cd,
  "/cms/messages/admin/scene-lines.tsx#SceneLines": SceneLines_ac0e66905781c24cbeea837f3c9ba3e7,
  "/cms/messages/admin/left-out-lines.tsx#LeftOutLines": LeftOutLines_53f7b2db3c08e18507709e09aa890daa,
  "/cms/messages/admin/sms-counter.tsx#SmsCounter": SmsCounter_348ff7a51dd9b55c367995781eb89896,
  "/cms/messages/admin/words-consequences.tsx#WordsConsequences": WordsConsequences_00f1482df2c8c2dc1de96bc7f63edefe,
  "/cms/messages/admin/safety-panel.tsx#SafetyPanel": SafetyPanel_734ad2c36a78d027326fdd8a2ed43264,
  "/cms/materials/admin/sheets-panel.tsx#SheetsPanel": SheetsPanel_4b9d1df3b4acfe0e67a4fbf64acde4a3,
  "/cms/workspace/admin/workspace-view.tsx#WorkspaceView": WorkspaceView_fc4d81a1fbec907f4b4e6441c63f717c,
  "/cms/recordings/admin/recording-view.tsx#RecordingView": RecordingView_176e852100d9009984779949942d07bf,
  "/cms/recordings/admin/listening-panel.tsx#ListeningPanel": ListeningPanel_b2be1657daecffb11310b761317dbc92,
  "/cms/recordings/admin/trim-field.tsx#TrimField": TrimField_b79200046f16e403c4ac0aa1f46252cf,
  "/cms/recordings/admin/recording-cell.tsx#RecordingCell": RecordingCell_980ff6f82264513f0cd14c38edd1952d,
  "/cms/recordings/admin/recording-consequences.tsx#RecordingConsequences": RecordingConsequences_4c94b9b7b728d15f88a4a1958073ffed,
  "/cms/editions/admin/edition-desk.tsx#EditionDesk": EditionDesk_9557784bc66909bb1e4f5613ec7b9297,
  "/cms/editions/admin/month-field.tsx#MonthField": MonthField_ce41fe94c9478d973a0a4a02bb506a8f,
  "/cms/editions/admin/month-proposal.tsx#MonthProposal": MonthProposal_d392df1e448af72a4e81c04b06d8bb5e,
  "/cms/editions/admin/edition-order.tsx#EditionOrder": EditionOrder_bdc82025fbc93d29ef08e7054813dc0c,
  "/cms/editions/admin/edition-preflight.tsx#EditionPreflight": EditionPreflight_0a536aec1c7b8c3d61c684c969b91293,
  "/cms/local-sounds/admin/local-sound-player.tsx#LocalSoundPlayer": LocalSoundPlayer_55c1d961d40f264f1777689a3d4c2b91,
  "/cms/reach/evidence/admin/photo-panel.tsx#PhotoPanel": PhotoPanel_c758e9a118fd99b478f9527bd1af95eb,
  "/cms/reach/admin/decision-panel.tsx#DecisionPanel": DecisionPanel_c6630946a6b88acd2682bfce44e0a74c,
  "/cms/reach/admin/reasons-cell.tsx#ReasonsCell": ReasonsCell_6835d47f17e2d574d7fcc87c3d37d612,
  "/cms/reach/activities/admin/import-panel.tsx#ImportPanel": ImportPanel_d2abdffbeaa06dbde76a31d5a24f6c61,
  "/cms/reach/admin/subject-cell.tsx#SubjectCell": SubjectCell_e06f5bd4aa345402905782801ce838c9,
  "/cms/reach/admin/subject-cell.tsx#SubjectField": SubjectField_e06f5bd4aa345402905782801ce838c9,
  "/cms/reach/survey/admin/survey-panel.tsx#SurveyPanel": SurveyPanel_f6e058745be9916388466bd51ccd70ef,
  "/cms/recordings/admin/name-recorder.tsx#NameRecorder": NameRecorder_b6dfe504fae66a563d3345d89fc3c237,
  "/cms/places/admin/market-preview.tsx#MarketPreview": MarketPreview_ee6e5bafc70d25330a0bb3769c8e88fc,
  "/cms/places/admin/key-card.tsx#KeyCardButton": KeyCardButton_8f1cf1964e7d91673ab2b97b14d8b36c,
  "/cms/hotlines/admin/hotline-panel.tsx#HotlinePanel": HotlinePanel_73a5a6df2b48337cc505ca6e85e52c0e,
  "/cms/hotlines/admin/verification-panel.tsx#VerificationPanel": VerificationPanel_bc7c8ec425b297936c73e7edc4b01b1f,
  "/cms/help-places/admin/help-place-panel.tsx#ServicePanel": ServicePanel_5b64ae167f6025d475acdb6a2c8bfabd,
  "/cms/accounts/admin/password-help.tsx#PasswordHelp": PasswordHelp_dd384e6a8de9ea222bd0c73d2da02535,
  "/cms/accounts/admin/current-password.tsx#CurrentPassword": CurrentPassword_f251f024a01f282cb9171073997f001f,
  "/cms/accounts/admin/second-factor-panel.tsx#SecondFactorPanel": SecondFactorPanel_c2dc63b05a78ad848f97bc686cd712cf,
  "/cms/accounts/admin/session-list.tsx#SessionList": SessionList_3d42c9dae88df5cf0004d9fd7c7f0e8c,
  "/cms/accounts/admin/invitation-panel.tsx#InvitationPanel": InvitationPanel_6d7e1615e84ebb4ae60b40e58fa129a3,
  "/cms/accounts/admin/confirmation-panel.tsx#ConfirmationPanel": ConfirmationPanel_d67846f71debcf712b33eab3e47f7abe,
  "/cms/handover/admin/leaving-panel.tsx#LeavingPanel": LeavingPanel_27896679c99d0c34f33401ece4b14992,
  "/cms/accounts/admin/invite-link.tsx#InviteLink": InviteLink_9ecc4c96ab972f2378a6d0baaff6556b,
  "/cms/system/admin/audit-cells.tsx#AuditSubjectCell": AuditSubjectCell_a48314085ee533357ef0a8e923f78ae2,
  "/cms/system/admin/audit-cells.tsx#AuditFieldsCell": AuditFieldsCell_a48314085ee533357ef0a8e923f78ae2,
  "/cms/system/admin/audit-filter.tsx#AuditFilter": AuditFilter_bf8ff6e6ffd01e9f6a5835adc5b74b93,
  "/cms/foundation/admin/brand.tsx#BrandIcon": BrandIcon_fcebafce253b1c4c417725fa522e64db,
  "/cms/foundation/admin/brand.tsx#BrandLogo": BrandLogo_fcebafce253b1c4c417725fa522e64db,
  "/cms/messages/admin/coverage-link.tsx#CoverageLink": CoverageLink_1f7ef47822445f5849004c88bd5e9961,
  "/cms/interface-words/admin/words-link.tsx#WordsLink": WordsLink_81bf4686cfa1764bb3ead6f5931c9d32,
  "/cms/editions/admin/calendar-link.tsx#CalendarLink": CalendarLink_d5921f9c96297b2afe18f16c684baf3f,
  "/cms/reach/months/admin/month-link.tsx#MonthLink": MonthLink_e318b31c839b0332a5be0e9bcbb2671c,
  "/cms/places/changes/admin/changes-link.tsx#ChangesLink": ChangesLink_55f7f47410ca49cd3a8674f71e06779b,
  "/cms/system/admin/health-link.tsx#HealthLink": HealthLink_4ab2a43edf48f49bac9bcbf7dde9e862,
  "/cms/import/admin/import-link.tsx#ImportLink": ImportLink_90ad753b04e361a84c885fce3c0fe03a,
  "/cms/foundation/admin/network-errors.tsx#NetworkErrors": NetworkErrors_7bd4c995308d289f61a964027d8763c4,
  "/cms/foundation/admin/missing-words.tsx#MissingWords": MissingWords_565070bb6fa97d8b34477c4f46d5ffa6,
  "/cms/messages/admin/coverage-view.tsx#CoverageView": CoverageView_b67c8dc1206311b921a08cb523d0df59,
  "/cms/interface-words/admin/words-view.tsx#WordsView": WordsView_c325a66c9bbe0720300bee5a0fb2f211,
  "/cms/editions/admin/calendar-view.tsx#CalendarView": CalendarView_cc73dd37bf78c58b7e2db59158b05998,
  "/cms/reach/plans/admin/plan-view.tsx#PlanView": PlanView_c91d8b6248eb6ca7906dd26d107d3844,
  "/cms/reach/overview/admin/overview-view.tsx#OverviewView": OverviewView_400b9b0d9afeaa5392b915c14169239a,
  "/cms/reach/months/admin/month-view.tsx#MonthView": MonthView_a10600ac89f789f1e128dedee1200e4d,
  "/cms/reach/reports/admin/report-view.tsx#ReportView": ReportView_c29e902ec7c8b314a557bf100438ff2d,
  "/cms/reach/spot-checks/admin/spot-view.tsx#SpotView": SpotView_f514e4cdc9e2fea5a1947033c302bc8a,
  "/cms/reach/reports/admin/rows-view.tsx#RowsView": RowsView_c77a640552f1117188cf675ac05d5193,
  "/cms/places/changes/admin/changes-view.tsx#ChangesView": ChangesView_3cc969cf6c46da7426ae102e52faefaf,
  "/cms/accounts/admin/login-view.tsx#LoginView": LoginView_9347c209328c642786fa2f7dd8c6501c,
  "/cms/accounts/admin/invite-view.tsx#InviteView": InviteView_2d53c3428ba74f6165b42bf3f5f48199,
  "/cms/accounts/admin/accept-view.tsx#AcceptView": AcceptView_8afc17bbbde9894167effb7e268443cd,
  "/cms/system/admin/health-view.tsx#HealthView": HealthView_59ff200cbcba306920aa6aaf2aa84fed,
  "/cms/import/admin/import-view.tsx#ImportView": ImportView_528043b257de44c29a6636b2e3353562,
  "/cms/start-page/admin/start-view.tsx#StartView": StartView_33da07a9d03286cfdca880f05ace2f8e,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
