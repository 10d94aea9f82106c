import { ANNOTATION_SOURCE_TEMPLATE } from '@callboard/backstage-plugin-callboard-common';

/** What a template made. Adopters override it in the config of the card. */
export const MADE_FROM_A_TEMPLATE = {
  [`metadata.annotations.${ANNOTATION_SOURCE_TEMPLATE}`]: { $exists: true },
};
