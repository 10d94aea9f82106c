import { Route, Routes } from 'react-router-dom';
import { scheduleRouteRef } from '../../routes';
import { SchedulePage } from './SchedulePage';

/** `/oncall` and what lies below it. @public */
export function OnCallRoutes() {
  return (
    <Routes>
      <Route path={scheduleRouteRef.path} element={<SchedulePage />} />
    </Routes>
  );
}
