/** One schedule: who is on call, when, and why. */
export function ScheduleView(props: { scheduleRef: string }) {
  return <>{props.scheduleRef}</>;
}
