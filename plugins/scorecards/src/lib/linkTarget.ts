const WEB_ADDRESS = /^https?:\/\//i;
/** A path of the portal; `//host` is an address elsewhere that only looks like one. */
const PORTAL_PATH = /^\/(?!\/)/;

/** Whether an address of a document or a fact may become a link; `javascript:…` must not. */
export function isLinkable(address: string | undefined): address is string {
  return (
    address !== undefined &&
    (WEB_ADDRESS.test(address) || PORTAL_PATH.test(address))
  );
}
