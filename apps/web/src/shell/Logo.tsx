/** The mark of Maillage: a mesh in the shape of an M. */
export function Logo({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="11" fill="#0b6e69" />
      <path
        d="M11 28V13l9 9 9-9v15"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <g fill="#fff">
        <circle cx="11" cy="28" r="3.2" />
        <circle cx="11" cy="12.5" r="3.2" />
        <circle cx="20" cy="22" r="3.2" />
        <circle cx="29" cy="12.5" r="3.2" />
        <circle cx="29" cy="28" r="3.2" />
      </g>
    </svg>
  );
}
