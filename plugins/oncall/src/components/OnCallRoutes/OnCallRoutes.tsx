import { Route, Routes } from 'react-router-dom';
import { handoffRouteRef, scheduleRouteRef } from '../../routes';
import { HandoffPage } from '../HandoffPage';
import { OnCallPage } from '../OnCallPage';
import { SchedulePage } from './SchedulePage';

/** `/oncall` and what lies below it. @public */
export function OnCallRoutes() {
  return (
    <Routes>
      <Route index element={<OnCallPage />} />
      <Route path={handoffRouteRef.path} element={<HandoffPage />} />
      <Route path={scheduleRouteRef.path} element={<SchedulePage />} />
    </Routes>
  );
}
