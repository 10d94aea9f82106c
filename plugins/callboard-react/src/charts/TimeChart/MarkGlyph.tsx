import { useTheme } from '@material-ui/core/styles';

/** What tells one sort of mark from another without a colour. @public */
export type MarkShape =
  | 'arrow'
  | 'bolt'
  | 'gear'
  | 'flag'
  | 'spanner'
  | 'step'
  | 'dot';

const PATHS: Record<MarkShape, string> = {
  arrow: 'M7 1.2 12.6 7.4H9.2V12.8H4.8V7.4H1.4Z',
  bolt: 'M8.6.8 2.4 8h3.4L4.8 13.2 11.4 5.6H7.8Z',
  gear: 'M7 .8l1.2 1.9 2.2-.4.3 2.2 2 1-1 2 1 2-2 1-.3 2.2-2.2-.4L7 14.1l-1.2-1.8-2.2.4-.3-2.2-2-1 1-2-1-2 2-1 .3-2.2 2.2.4Zm0 4.4a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  flag: 'M3 .9h1.5V2h7.3L9.6 4.9l2.2 2.9H4.5v5.4H3Z',
  spanner:
    'M5.4 1.2v3.2l1.6 1.2 1.6-1.2V1.2a4 4 0 0 1 .4 7v5H5v-5a4 4 0 0 1 .4-7Z',
  step: 'M1 4h5.2v5.6H13v1.8H4.4V5.8H1Z',
  dot: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
};

/**
 * The shape of a mark: an arrow for what was rolled out, a bolt for what broke, a gear for what was set, and so on.
 * Hidden from screen readers; a word belongs beside it.
 * @public
 */
export function MarkGlyph(props: { shape: MarkShape; size?: number }) {
  const { shape, size = 14 } = props;
  const { palette } = useTheme();
  return (
    <svg
      aria-hidden="true"
      data-shape={shape}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={PATHS[shape]} fill={palette.text.primary} fillRule="evenodd" />
    </svg>
  );
}
