import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { Tier, TIERS } from '@callboard/backstage-plugin-callboard-common';

/** A form that was filled in by a link may hold anything. */
export const validateTier: CustomFieldValidator<Tier> = (tier, field) => {
  if (tier && !TIERS.some(known => known === tier)) {
    field.addError(
      `must be one of ${TIERS.join(', ')}, found ${JSON.stringify(tier)}`,
    );
  }
};
