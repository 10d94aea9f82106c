import PhoneInTalkIcon from '@material-ui/icons/PhoneInTalk';

/** The family's sign: somebody picks up. */
export function OnCallIcon() {
  return <PhoneInTalkIcon fontSize="inherit" />;
}
