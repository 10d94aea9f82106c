import { Route, Routes } from 'react-router-dom';
import { scheduleRouteRef } from '../../routes';
import { ScheduleView } from '../ScheduleView';
import { useScheduleParams } from './useScheduleParams';

function SchedulePage() {
  return <ScheduleView scheduleRef={useScheduleParams()} />;
}

/** `/oncall` and what lies below it. @public */
export function OnCallRoutes() {
  return (
    <Routes>
      <Route path={scheduleRouteRef.path} element={<SchedulePage />} />
    </Routes>
  );
}
