import { AlertKind } from '../AlertKind';
import { Section, SectionContext } from '../Section';
import { fastBurn, slowBurn } from './burn';
import { metricAbsent, noData, nothingRecorded } from './missing';
import { otherAlert } from './other';

/** What is to be said of an alert. */
export function sectionOf(about: AlertKind, context: SectionContext): Section {
  switch (about.kind) {
    case 'burn':
      return about.pair.severity === 'page'
        ? fastBurn(context, about.pair)
        : slowBurn(context, about.pair);
    case 'absent':
      return metricAbsent(context);
    case 'unrecorded':
      return nothingRecorded(context);
    case 'no-data':
      return noData(context);
    default:
      return otherAlert(context);
  }
}
