/**
 * A command or script with a button that copies it; the button appears only where scripts run. `id` is unique on the
 * page.
 */
export const CopyBlock = ({
  id,
  label,
  text,
}: {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}) => (
  <div class="copy-block">
    <div class="copy-head">
      <span>{label}</span>
      <button type="button" class="copy" data-copy={id} aria-label={`Copy ${label}`} hidden>
        Copy
      </button>
    </div>
    <pre id={id}>{text}</pre>
  </div>
);
