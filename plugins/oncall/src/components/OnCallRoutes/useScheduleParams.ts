import { useParams } from 'react-router-dom';
import { formatScheduleRef } from '@callboard/backstage-plugin-oncall-common';

/** The ref of the schedule whose page this is. */
export function useScheduleParams(): string {
  const { source = '', namespace = '', name = '' } = useParams();
  return formatScheduleRef({ source, namespace, name });
}
