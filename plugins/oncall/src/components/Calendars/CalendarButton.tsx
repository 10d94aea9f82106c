import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { CalendarScope } from '@callboard/backstage-plugin-oncall-common';
import { CalendarDialog } from './CalendarDialog';

/** Shifts in one's own calendar program: opens the dialogue of secret addresses. */
export function CalendarButton(props: {
  scope: CalendarScope;
  /** Of a schedule, a user or a group. */
  subject: string;
  /** How it is called: "Payments Core". */
  name: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        Calendar …
      </Button>
      {open && <CalendarDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
