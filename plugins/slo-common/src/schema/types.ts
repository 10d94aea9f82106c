import type { components } from './openapi.generated';

type Schemas = components['schemas'];

/** The verdict on an SLO or objective. @public */
export type SloState = Schemas['SloState'];
/** Whether a verdict can be trusted. @public */
export type DataState = Schemas['DataState'];
/** Burn rate by look-back; null where nothing happened or nothing was measured. @public */
export type BurnRates = Schemas['BurnRates'];
/** The alert pair that is burning. @public */
export type Burning = Schemas['Burning'];
/** One objective of an SLO and its verdict. @public */
export type ObjectiveStatus = Schemas['ObjectiveStatus'];
/** Where samples of an SLO come from, and how that went lately. @public */
export type SourceStatus = Schemas['SourceStatus'];
/** An SLO and its verdict. @public */
export type SloStatus = Schemas['SloStatus'];
/** One page of SLOs. @public */
export type SloPage = Schemas['SloPage'];
/** How many SLOs there are per value of each filter. @public */
export type SloFacets = Schemas['SloFacets'];
/** Counts and budget over time. @public */
export type SloHistory = Schemas['SloHistory'];
/** One point of a history. @public */
export type HistoryPoint = Schemas['HistoryPoint'];
/** A pushed sample. @public */
export type Sample = Schemas['Sample'];
/** What became of pushed samples. @public */
export type SampleReceipt = Schemas['SampleReceipt'];
/** The errors of OpenSLO documents. @public */
export type ValidationReport = Schemas['ValidationReport'];
/** A catalog file that could not be read. @public */
export type IngestionError = Schemas['IngestionError'];
