export * from './AuthorizedWhatIfService';
export * from './DefaultWhatIfService';
export * from './whatIfRoutes';
export type { WhatIfService } from './WhatIfService';
