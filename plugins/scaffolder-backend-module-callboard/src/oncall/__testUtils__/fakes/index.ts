import { PagingProvider } from '../../config';
import { Fake, FakeOptions } from './Fake';
import { fakeGoAlert } from './fakeGoAlert';
import { fakeGrafana } from './fakeGrafana';
import { fakeIncidentIo } from './fakeIncidentIo';
import { fakeOpsgenie } from './fakeOpsgenie';
import { fakePagerDuty } from './fakePagerDuty';

export {
  type Fake,
  type FakeRequest,
  type FakeService,
  type Intercept,
  startFake,
  TOKEN,
} from './Fake';

/** Fake providers by the name of the provider. */
export const FAKES: Record<PagingProvider, (options: FakeOptions) => Fake> = {
  pagerduty: fakePagerDuty,
  opsgenie: fakeOpsgenie,
  grafana: fakeGrafana,
  incidentio: fakeIncidentIo,
  goalert: fakeGoAlert,
};
