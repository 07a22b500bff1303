import { OverwritePanel as OverwritePanel_229469e82e7b9aedd48a1c4bd73b8846 } from '../../../../cms/admin/overwrite-panel.tsx'
import { RenditionDesk as RenditionDesk_afb71b05db7d14b4aa1a9fa8163f3d63 } from '../../../../cms/admin/rendition-desk.tsx'
import { SafetyPanel as SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8 } from '../../../../cms/admin/safety-panel.tsx'
import { EditionDesk as EditionDesk_49ca1a24416b136bd0a7d95b795ed5b8 } from '../../../../cms/admin/edition-desk.tsx'
import { EditionOrder as EditionOrder_512b88e9cbdf059bda25e7a341acf02b } from '../../../../cms/admin/edition-order.tsx'
import { EditionPreflight as EditionPreflight_e3288c1790f6ce709c4eed60d463fe20 } from '../../../../cms/admin/edition-preflight.tsx'
import { KeyCardButton as KeyCardButton_1d0d6cdf12661b9373c984aad4fee118 } from '../../../../cms/admin/key-card.tsx'
import { HotlinePanel as HotlinePanel_3a36fd989b463ad37e928b1d0e0e33b6 } from '../../../../cms/admin/hotline-panel.tsx'
import { SessionList as SessionList_836ad4207ce6b7e46caa3f9f44a1b987 } from '../../../../cms/admin/session-list.tsx'
import { CalendarLink as CalendarLink_15bb1a81249d240515a35687ca41462c } from '../../../../cms/admin/calendar-link.tsx'
import { StartPanel as StartPanel_fb175ae009b2319228d6b5d521cbf998 } from '../../../../cms/admin/start-panel.tsx'
import { CalendarView as CalendarView_0a1a3c03f9e3b17bf9f9aec3c0b8e0be } from '../../../../cms/admin/calendar-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/admin/overwrite-panel.tsx#OverwritePanel": OverwritePanel_229469e82e7b9aedd48a1c4bd73b8846,
  "/cms/admin/rendition-desk.tsx#RenditionDesk": RenditionDesk_afb71b05db7d14b4aa1a9fa8163f3d63,
  "/cms/admin/safety-panel.tsx#SafetyPanel": SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8,
  "/cms/admin/edition-desk.tsx#EditionDesk": EditionDesk_49ca1a24416b136bd0a7d95b795ed5b8,
  "/cms/admin/edition-order.tsx#EditionOrder": EditionOrder_512b88e9cbdf059bda25e7a341acf02b,
  "/cms/admin/edition-preflight.tsx#EditionPreflight": EditionPreflight_e3288c1790f6ce709c4eed60d463fe20,
  "/cms/admin/key-card.tsx#KeyCardButton": KeyCardButton_1d0d6cdf12661b9373c984aad4fee118,
  "/cms/admin/hotline-panel.tsx#HotlinePanel": HotlinePanel_3a36fd989b463ad37e928b1d0e0e33b6,
  "/cms/admin/session-list.tsx#SessionList": SessionList_836ad4207ce6b7e46caa3f9f44a1b987,
  "/cms/admin/calendar-link.tsx#CalendarLink": CalendarLink_15bb1a81249d240515a35687ca41462c,
  "/cms/admin/start-panel.tsx#StartPanel": StartPanel_fb175ae009b2319228d6b5d521cbf998,
  "/cms/admin/calendar-view.tsx#CalendarView": CalendarView_0a1a3c03f9e3b17bf9f9aec3c0b8e0be,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
