import { OverwritePanel as OverwritePanel_229469e82e7b9aedd48a1c4bd73b8846 } from '../../../../cms/admin/overwrite-panel.tsx'
import { RenditionDesk as RenditionDesk_afb71b05db7d14b4aa1a9fa8163f3d63 } from '../../../../cms/admin/rendition-desk.tsx'
import { SafetyPanel as SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8 } from '../../../../cms/admin/safety-panel.tsx'
import { EditionActions as EditionActions_bb59ea68883c29278e980b8361a07a20 } from '../../../../cms/admin/edition-actions.tsx'
import { KeyCardButton as KeyCardButton_1d0d6cdf12661b9373c984aad4fee118 } from '../../../../cms/admin/key-card.tsx'
import { AuditSubjectCell as AuditSubjectCell_2339824dc163139a849d6fac73aa7883 } from '../../../../cms/admin/audit-cells.tsx'
import { AuditFieldsCell as AuditFieldsCell_2339824dc163139a849d6fac73aa7883 } from '../../../../cms/admin/audit-cells.tsx'
import { AuditFilter as AuditFilter_94ce356d7ab606e7bdd7d0fd1f9dc191 } from '../../../../cms/admin/audit-filter.tsx'
import { StartPanel as StartPanel_fb175ae009b2319228d6b5d521cbf998 } from '../../../../cms/admin/start-panel.tsx'
import { CoverageLink as CoverageLink_8ddcf3a1802aab8dc4371dacb4a00822 } from '../../../../cms/admin/coverage-link.tsx'
import { CoverageView as CoverageView_e7c25c3f899546b142a611237fee7dfc } from '../../../../cms/admin/coverage-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/admin/overwrite-panel.tsx#OverwritePanel": OverwritePanel_229469e82e7b9aedd48a1c4bd73b8846,
  "/cms/admin/rendition-desk.tsx#RenditionDesk": RenditionDesk_afb71b05db7d14b4aa1a9fa8163f3d63,
  "/cms/admin/safety-panel.tsx#SafetyPanel": SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8,
  "/cms/admin/edition-actions.tsx#EditionActions": EditionActions_bb59ea68883c29278e980b8361a07a20,
  "/cms/admin/key-card.tsx#KeyCardButton": KeyCardButton_1d0d6cdf12661b9373c984aad4fee118,
  "/cms/admin/audit-cells.tsx#AuditSubjectCell": AuditSubjectCell_2339824dc163139a849d6fac73aa7883,
  "/cms/admin/audit-cells.tsx#AuditFieldsCell": AuditFieldsCell_2339824dc163139a849d6fac73aa7883,
  "/cms/admin/audit-filter.tsx#AuditFilter": AuditFilter_94ce356d7ab606e7bdd7d0fd1f9dc191,
  "/cms/admin/start-panel.tsx#StartPanel": StartPanel_fb175ae009b2319228d6b5d521cbf998,
  "/cms/admin/coverage-link.tsx#CoverageLink": CoverageLink_8ddcf3a1802aab8dc4371dacb4a00822,
  "/cms/admin/coverage-view.tsx#CoverageView": CoverageView_e7c25c3f899546b142a611237fee7dfc,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
